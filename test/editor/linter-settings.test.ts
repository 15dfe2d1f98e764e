import { OWN_RULES, readLintConfig } from '@scorewright/linter';
import { describe, expect, it } from 'vitest';
import { BLANK_CONFIG, isSet, settingIn, withSetting, type RuleSetting } from '../../editor/lib/proof/rules/settings.ts';

const setting = (given: Partial<RuleSetting>): RuleSetting => ({ severity: 'own', limits: {}, byProfile: false, ...given });
const configOf = (text: string) => {
  const { config, problems } = readLintConfig(text, OWN_RULES);
  expect(problems).toEqual([]);
  return config;
};

const WRITTEN = `{
  "format": "scorewright-lint/1",
  "rules": { "R46": "off", "S02": { "limits": { "maxIndicators": 5 }, "profiles": { "staff": { "severity": "info" } } } },
  "custom": [{ "id": "ACME-1", "severity": "info", "when": true, "message": { "en": "a", "ru": "б" } }]
}
`;

describe('what an organisation sets for a rule', () => {
  it('is read as the linter reads it', () => {
    const config = configOf(WRITTEN);
    expect(settingIn(config, 'R46')).toEqual(setting({ severity: 'off' }));
    expect(settingIn(config, 'S02')).toEqual(setting({ limits: { maxIndicators: 5 }, byProfile: true }));
    expect(isSet(settingIn(config, 'S01'))).toBe(false);
    expect(isSet(settingIn(undefined, 'constructor'))).toBe(false);
  });
  it.each([
    setting({ severity: 'off' }),
    setting({ severity: 'error' }),
    setting({ limits: { maxIndicators: 6 } }),
    setting({ severity: 'info', limits: { maxIndicators: 9 } }),
  ])('is read back as it was written: %j', (wanted) => {
    expect(settingIn(configOf(withSetting(null, 'S02', wanted)), 'S02')).toEqual(wanted);
    expect(settingIn(configOf(withSetting('{ "format": "scorewright-lint/1" }', 'S02', wanted)), 'S02')).toEqual(wanted);
  });
  it('leaves all else as it is laid out, and what is set for profiles', () => {
    const text = withSetting(WRITTEN, 'S02', setting({ severity: 'error', limits: { maxIndicators: 6 }, byProfile: true }));
    expect(configOf(text)?.rules?.['S02']).toEqual({ severity: 'error', limits: { maxIndicators: 6 }, profiles: { staff: { severity: 'info' } } });
    expect(text).toContain('  "custom": [{ "id": "ACME-1", "severity": "info", "when": true, "message": { "en": "a", "ru": "б" } }]\n}\n');
    expect(withSetting(WRITTEN, 'R46', setting({ severity: 'off' }))).toBe(WRITTEN);
  });
  it('is gone from the text where nothing is set any more', () => {
    expect(configOf(withSetting(WRITTEN, 'R46', setting({})))?.rules).not.toHaveProperty('R46');
    expect(withSetting(null, 'R46', setting({}))).toBe(BLANK_CONFIG);
  });
});
