import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { piecePolicy, runFolder, teamPolicy } from './support.ts';

const { at, columnsOf, policyFile, put, rowsOf, runTable } = runFolder();
const team = policyFile(teamPolicy(), 'team.json');
const pieces = policyFile(piecePolicy(), 'pieces.json');

describe('teams', () => {
  // The card of a team: its index is the sum of its members' pieces against 100 a head.
  const teamCard = policyFile(
    {
      ...piecePolicy(),
      facts: [{ id: 'people', name: 'People', type: 'number', unit: 'piece', about: 'period' }],
      scorecards: piecePolicy().scorecards.map((card) => ({
        ...card,
        id: 'team',
        indicators: card.indicators.map((one) => ({ ...one, plan: { method: 'formula' as const, formula: { '*': [{ var: 'people' }, 50] } } })),
      })),
    } as never,
    'team-card.json',
  );

  it('make a result that their members read: 60 and 40 pieces of 100 are a team index of 100 %, 90 alone of 180', () => {
    const facts = put(
      'teams.csv',
      'employee.id,Team,salary-fact,pieces,days-worked,days-norm\n1,North,100000,60,31,31\n2,North,100000,40,31,31\n3,South,80000,90,31,31\n',
    );
    const groups = put(
      'groups.json',
      JSON.stringify({
        format: 'scorewright-groups/1',
        groups: [
          {
            id: 'team',
            column: 'Team',
            policy: 'team-card.json',
            scorecard: 'team',
            gathers: { pieces: { sum: 'pieces' }, people: { count: 'pieces' } },
            gives: { 'team-index': 'index' },
          },
        ],
      }),
    );
    expect(teamCard).toContain('team-card');
    const { code, err } = runTable(team, facts, 'teams-out.csv', '--groups', groups, '--keep', 'Team', '--line', 'index.team');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    // Index: 60 x 0.8 + 100 x 0.2 = 68; 40 x 0.8 + 20 = 52; 90 x 0.8 + 180 x 0.2 = 108. Bonus: 50,000 x index.
    expect(columnsOf('teams-out.csv', 'employee.id', 'Team', 'index.team', 'bonus', 'total')).toEqual([
      ['1', 'North', '68', '34000', '134000'],
      ['2', 'North', '52', '26000', '126000'],
      ['3', 'South', '108', '54000', '134000'],
    ]);
  });

  it('are calculated once for each period of the table, however its dates are written', () => {
    const facts = put(
      'team-months.csv',
      'employee.id,period.from,period.until,Team,salary-fact,pieces,days-worked,days-norm\n' +
        '1,2026-10-01,2026-10-31,North,100000,60,31,31\n2,2026-10-01,2026-10-31,North,100000,40,31,31\n' +
        '1,2026-11-01,2026-11-30,North,100000,30,30,30\n2,01.11.2026,30.11.2026,North,100000,20,30,30\n',
    );
    const groups = put(
      'team-months.json',
      JSON.stringify({
        format: 'scorewright-groups/1',
        groups: [
          {
            id: 'team',
            column: 'Team',
            policy: 'team-card.json',
            scorecard: 'team',
            gathers: { pieces: { sum: 'pieces' }, people: { count: 'pieces' } },
            gives: { 'team-index': 'index' },
          },
        ],
      }),
    );
    const { code, err } = runTable(team, facts, 'team-months-out.csv', '--groups', groups, '--line', 'index.team');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    // October: 100 pieces of two people are 100 %; 60 x 0.8 + 20 = 68. November: 50 of 100 are 50 %; 30 x 0.8 + 10 = 34.
    expect(columnsOf('team-months-out.csv', 'employee.id', 'period.from', 'index.team', 'bonus')).toEqual([
      ['1', '2026-10-01', '68', '34000'],
      ['2', '2026-10-01', '52', '26000'],
      ['1', '2026-11-01', '34', '17000'],
      ['2', '2026-11-01', '26', '13000'],
    ]);
  });

  it('refuse the run when a member has no number to gather, and say where', () => {
    const facts = put('teams-bad.csv', 'employee.id,Team,salary-fact,pieces,days-worked,days-norm\n1,North,100000,60,31,31\n2,North,100000,many,31,31\n');
    const groups = put(
      'groups-bad.json',
      JSON.stringify({ format: 'scorewright-groups/1', groups: [{ id: 'team', column: 'Team', gathers: { 'team-index': { sum: 'pieces' } } }] }),
    );
    const { code, err } = runTable(team, facts, 'teams-bad-out.csv', '--groups', groups);
    expect(code).toBe(1);
    expect(err).toContain('line 3, column D');
    expect(err).toContain('`many`');
    expect(existsSync(at('teams-bad-out.csv'))).toBe(false);
  });
});

describe('rows for a part of the period', () => {
  const head = 'employee.id,Worked from,Worked until,salary-fact,pieces,team-index\n';

  it('pay by days: a joiner, a leaver, and a transfer in two rows', () => {
    // Joined on the 22nd: 10 of 31 days. Left on the 15th: 15 days. Transferred after the 10th: 10 and 21 days.
    const facts = put(
      'days.csv',
      `${head}1,22.10.2026,,62000,100,100\n2,,2026-10-15,62000,100,100\n3,2026-10-01,2026-10-10,62000,100,100\n3,2026-10-11,2026-10-31,93000,100,100\n`,
    );
    const { code, err } = runTable(team, facts, 'days-out.csv');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    // 62,000 x 10 / 31 = 20,000; bonus 50,000 x 10 / 31 = 16,129.03; x 15 / 31: 30,000 and 24,193.55; 93,000 x 21 / 31 = 63,000 and 33,870.97.
    expect(columnsOf('days-out.csv', 'employee.id', 'stretch.from', 'stretch.until', 'salary', 'bonus', 'total')).toEqual([
      ['1', '2026-10-22', '2026-10-31', '20000', '16129.03', '36129.03'],
      ['2', '2026-10-01', '2026-10-15', '30000', '24193.55', '54193.55'],
      ['3', '2026-10-01', '2026-10-10', '20000', '16129.03', '36129.03'],
      ['3', '2026-10-11', '2026-10-31', '63000', '33870.97', '96870.97'],
    ]);
  });

  it('are refused when two of one employee overlap, or lie outside the period', () => {
    const facts = put(
      'overlap.csv',
      `${head}1,2026-10-01,2026-10-20,62000,100,100\n1,2026-10-20,2026-10-31,62000,100,100\n2,2026-09-20,2026-10-31,62000,100,100\n`,
    );
    const { code } = runTable(team, facts, 'overlap-out.csv', '--on-error', 'skip');
    expect(code).toBe(1);
    expect(columnsOf('overlap-out.csv', 'line', 'status', 'problems')).toEqual([
      ['2', 'calculated', ''],
      ['3', 'refused', 'repeated-employee'],
      ['4', 'refused', 'stretch-outside-period'],
    ]);
    expect(readFileSync(at('overlap-out.csv.problems.csv'), 'utf8')).toContain('line 2');
  });

  it('are refused where the card does not say how pay is prorated', () => {
    const facts = put('no-proration.csv', 'employee.id,Worked until,pieces\n1,2026-10-15,80\n2,,80\n');
    const { code } = runTable(pieces, facts, 'no-proration-out.csv', '--on-error', 'skip');
    expect(code).toBe(1);
    expect(columnsOf('no-proration-out.csv', 'status', 'problems', 'bonus')).toEqual([
      ['refused', 'stretch-without-proration', ''],
      ['calculated', '', '40000'],
    ]);
  });
});

describe('an employee twice', () => {
  it('is paid once: the second row is refused, with the line of the first', () => {
    const facts = put('twice.csv', 'employee.id,pieces\n1,80\n2,50\n1,90\n');
    const { code, err } = runTable(pieces, facts, 'twice-out.csv', '--on-error', 'skip');
    expect(code).toBe(1);
    expect(err).toContain('line 4: [repeated-employee]');
    expect(err).toContain('line 2');
    expect(columnsOf('twice-out.csv', 'employee.id', 'status', 'total')).toEqual([
      ['1', 'calculated', '100000'],
      ['2', 'calculated', '85000'],
      ['1', 'refused', ''],
    ]);
  });
});

describe('a retroactive recalculation', () => {
  it('shows the difference against what was paid, month by month, and who was paid and is not calculated', () => {
    const facts = put(
      'again.csv',
      'employee.id,period.from,period.until,pieces\n1,2026-08-01,2026-08-31,80\n1,2026-09-01,2026-09-30,70\n2,2026-09-01,2026-09-30,100\n3,2026-09-01,2026-09-30,10\n',
    );
    // Paid: 100,000 as calculated now; 96,000 where 95,000 is right; 100,000 where 110,000 is; nobody; and one that is gone.
    const paid = put(
      'paid.csv',
      'Табельный номер;Начало периода;Конец периода;Выплачено\n1;01.08.2026;31.08.2026;100000\n1;01.09.2026;30.09.2026;96000\n2;01.09.2026;30.09.2026;100 000,50\n9;01.09.2026;30.09.2026;5000\n',
    );
    const { code, out, err } = runTable(pieces, facts, 'again-out.csv', '--paid', paid, '--format', 'json', '--period', '2026-09');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(columnsOf('again-out.csv', 'employee.id', 'period.from', 'total', 'paid', 'difference')).toEqual([
      ['1', '2026-08-01', '100000', '100000', '0'],
      ['1', '2026-09-01', '95000', '96000', '-1000'],
      ['2', '2026-09-01', '110000', '100000.5', '9999.5'],
      ['3', '2026-09-01', '65000', '0', '65000'],
    ]);
    const report = JSON.parse(out) as { readonly totals: object; readonly paidAndNotCalculated: object; readonly cards: readonly object[] };
    expect(report.totals).toMatchObject({ total: '370000', paid: '296000.5', difference: '73999.5' });
    expect(report.paidAndNotCalculated).toEqual({ count: 1, sum: '5000' });
    expect(report.cards).toMatchObject([{ more: 2, less: 1 }]);
  });

  it('takes the results of an earlier run as what was paid', () => {
    const facts = put('first.csv', 'employee.id,pieces\n=1+1,80\n-2,50\n');
    expect(runTable(pieces, facts, 'first-out.csv').code).toBe(0);
    expect(runTable(pieces, facts, 'second-out.csv', '--paid', at('first-out.csv')).code).toBe(0);
    expect(columnsOf('second-out.csv', 'paid', 'difference')).toEqual([
      ['100000', '0'],
      ['85000', '0'],
    ]);
  });
});

describe('corrections', () => {
  it('change the card of the one whom they concern', () => {
    const policy = policyFile(
      piecePolicy({
        corrections: {
          grounds: [
            {
              id: 'data',
              text: 'Data error',
              kind: 'data-error',
              initiators: ['Head'],
              parameters: ['actual'],
              untilDaysAfterEnd: 10,
              approvers: ['Director'],
            },
          ],
        },
      }),
      'corrected.json',
    );
    const records = put(
      'corrections.json',
      JSON.stringify([
        {
          id: 'recount',
          ground: 'data',
          date: '2026-11-02',
          reason: 'Counted again',
          initiatedBy: { role: 'Head' },
          approvedBy: [{ role: 'Director' }],
          employee: '2',
          period: { from: '2026-10-01', until: '2026-10-31' },
          changes: [{ parameter: 'actual', indicator: 'pieces', value: 90 }],
        },
      ]),
    );
    const facts = put('to-correct.csv', 'employee.id,pieces\n1,50\n2,50\n');
    const { code, err } = runTable(policy, facts, 'corrected-out.csv', '--corrections', records);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(columnsOf('corrected-out.csv', 'bonus')).toEqual([['25000'], ['45000']]);
  });
});

describe('a pool', () => {
  it('is shared out to the last kopeck by the largest remainders, the earlier row first', () => {
    // Bonuses 15,000, 15,000 and 15,000 of a pool of 100: 33.33 each, and the kopeck that is left goes to the first row.
    const facts = put('pool.csv', 'employee.id,pieces\n1,30\n2,30\n3,30\n');
    const { code, out } = runTable(pieces, facts, 'pool-out.csv', '--pool', '100', '--format', 'json');
    expect(code).toBe(0);
    expect(columnsOf('pool-out.csv', 'pool.share')).toEqual([['33.34'], ['33.33'], ['33.33']]);
    expect(JSON.parse(out)).toMatchObject({ pool: { amount: '100', line: 'bonus', rows: 3, remainder: 1 } });
  });

  it('gives by another line, nothing to a refused row, and always adds up', () => {
    const facts = put('pool-2.csv', `employee.id,pieces\n${Array.from({ length: 97 }, (_, index) => `${index},${(index * 7) % 100}`).join('\n')}\nx,wrong\n`);
    const { code } = runTable(pieces, facts, 'pool-2-out.csv', '--pool', '1234567.89', '--pool-by', 'total', '--on-error', 'skip');
    expect(code).toBe(1);
    const shares = rowsOf('pool-2-out.csv').map((row) => BigInt(Math.round(Number(row['pool.share']) * 100)));
    expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(123456789n);
    expect(shares.at(-1)).toBe(0n);
  });

  it.each(['1e6', '-5', '10.005', 'all'])('refuses the amount %s in one line', (amount) => {
    const facts = put('pool.csv', 'employee.id,pieces\n1,30\n');
    const { code, err } = runTable(pieces, facts, 'never.csv', '--pool', amount);
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
