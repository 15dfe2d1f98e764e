/** The smallest regulation that calculates: one card, one indicator, one example, in two languages. A position is called in one: the author's. */
export const blankRegulation = (language: 'ru' | 'en'): string => `{
  "format": "scorewright-policy/1",
  "id": "new-regulation",
  "title": { "ru": "Новое положение о премировании", "en": "New bonus regulation" },
  "currency": "RUB",
  "period": "month",
  "effective": { "from": "2027-01-01" },
  "languages": ["ru", "en"],
  "metrics": [
    {
      "id": "result",
      "name": { "ru": "Результат", "en": "Result" },
      "unit": "piece",
      "direction": "higher",
      "kind": "result",
      "measure": "total"
    }
  ],
  "scorecards": [
    {
      "id": "position",
      "title": { "ru": "Карта должности", "en": "Scorecard of the position" },
      "position": "${language === 'ru' ? 'Должность' : 'Position'}",
      "profile": "staff",
      "pay": { "salary": 100000, "targetBonus": 30000 },
      "indicators": [
        {
          "id": "result",
          "metric": "result",
          "weight": 100,
          "type": "continuous",
          "measurement": "quantitative",
          "plan": { "method": "value", "value": 100 },
          "attainment": { "method": "ratio" }
        }
      ],
      "combination": { "method": "weighted-sum" }
    }
  ],
  "missing": "refuse",
  "rounding": [{ "what": "total", "to": 1, "mode": "half-up" }],
  "examples": [
    {
      "id": "on-plan",
      "title": { "ru": "План выполнен ровно", "en": "Exactly on plan" },
      "scorecard": "position",
      "facts": { "result": 100 },
      "expect": { "lines": { "total": 130000 } }
    }
  ]
}
`;
