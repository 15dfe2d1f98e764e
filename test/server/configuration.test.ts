import { describe, expect, it } from 'vitest';
import { ConfigurationError, readConfiguration } from '../../editor/server/configuration.ts';

const SECRET = 'x'.repeat(40);
const faultsOf = (environment: Readonly<Record<string, string>>): string => {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return '';
};

describe('the configuration', () => {
  it('serves one person on the loopback interface when nothing is set, or is set to nothing', () => {
    const one = { host: '127.0.0.1', port: 4680, accounts: false, logLevel: 'warn', databaseUrl: undefined };
    expect(readConfiguration({})).toMatchObject(one);
    expect(readConfiguration({ HOST: '', PORT: '', DATABASE_URL: '' })).toMatchObject(one);
  });

  it('refuses to listen elsewhere without accounts', () => {
    for (const HOST of ['0.0.0.0', '::', '192.0.2.1', 'kpi.example.com']) expect(faultsOf({ HOST })).toContain('set ACCOUNTS=on');
    for (const HOST of ['127.0.0.1', 'localhost', '::1']) expect(faultsOf({ HOST })).toBe('');
    expect(faultsOf({ BASE_URL: 'https://kpi.example.com' })).toContain('set ACCOUNTS=on');
  });

  it('says everything that is wrong at once, each in a line of its own', () => {
    const message = faultsOf({
      PORT: '70000',
      ACCOUNTS: 'yes',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://u:secret@h/d',
      SECRET: 'short',
      BASE_URL: 'https://h/path',
    });
    for (const name of ['PORT', 'ACCOUNTS', 'LOG_LEVEL', 'DATABASE_URL', 'SECRET', 'BASE_URL']) expect(message).toContain(`\n  ${name} `);
    expect(message).not.toContain('secret@');
  });

  it('wants https, the address and a secret where others come in', () => {
    const server = { HOST: '0.0.0.0', ACCOUNTS: 'on', BASE_URL: 'https://kpi.example.com' };
    expect(readConfiguration(server)).toMatchObject({ baseUrl: 'https://kpi.example.com', accounts: true, logLevel: 'info' });
    expect(faultsOf({ HOST: '0.0.0.0', ACCOUNTS: 'on' })).toContain('BASE_URL is missing');
    expect(faultsOf({ ...server, BASE_URL: 'http://kpi.example.com' })).toContain('ALLOW_HTTP=on');
    expect(faultsOf({ ...server, BASE_URL: 'http://kpi.example.com', ALLOW_HTTP: 'on' })).toBe('');
    expect(faultsOf({ ...server, DATABASE_URL: 'postgres://h/d' })).toContain('SECRET is missing');
    expect(faultsOf({ ...server, DATABASE_URL: 'postgres://h/d', SECRET })).toBe('');
  });

  it('takes roles that have to have a second factor, where there are accounts', () => {
    const of = (REQUIRE_SECOND_FACTOR: string) => readConfiguration({ ACCOUNTS: 'on', REQUIRE_SECOND_FACTOR }).secondFactorOf;
    expect(readConfiguration({ ACCOUNTS: 'on' }).secondFactorOf).toEqual([]);
    expect(of('administrator, approver')).toEqual(['approver', 'administrator']);
    expect(of('all')).toHaveLength(6);
    for (const wrong of ['approvers', 'approver,', 'all,author', 'yes'])
      expect(faultsOf({ ACCOUNTS: 'on', REQUIRE_SECOND_FACTOR: wrong })).toContain(`REQUIRE_SECOND_FACTOR is \`${wrong}\`: give \`all\`, or roles`);
    expect(faultsOf({ REQUIRE_SECOND_FACTOR: 'all' })).toContain('there are no accounts');
  });
});
