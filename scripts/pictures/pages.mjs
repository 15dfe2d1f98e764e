import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');
const PHONE = { width: 390, height: 844 };

/** Every picture: where it is taken and what is done before. `{id}` is a draft of the head of marketing's regulation. */
export const PICTURES = [
  { name: 'list', at: '/' },
  { name: 'text', at: '/regulations/{id}/text' },
  { name: 'goals', at: '/regulations/{id}/goals' },
  { name: 'metrics', at: '/regulations/{id}/metrics' },
  { name: 'scorecards', at: '/regulations/{id}/scorecards' },
  { name: 'scorecard', at: '/regulations/{id}/scorecards/head-of-marketing' },
  {
    name: 'curve',
    at: '/regulations/case.m04-sales-bands-accelerator/scorecards/sales-manager',
    act: async (page) => {
      await page.locator('main [aria-expanded="false"]').first().click();
      await page.locator('main svg[role="img"], main [role="slider"]').first().scrollIntoViewIfNeeded();
    },
  },
  { name: 'examples', at: '/regulations/{id}/examples' },
  { name: 'sins', at: '/regulations/{id}/sins' },
  { name: 'simulation', at: '/regulations/{id}/simulate' },
  { name: 'source', at: '/regulations/{id}/source', ready: '.editor[data-ready="true"] .view-line' },
  { name: 'history', at: '/regulations/{changed}/history' },
  { name: 'print', at: '/regulations/{id}/print', ready: '[data-printed]' },
  {
    name: 'check',
    at: '/check',
    act: async (page) => {
      await page.locator('main textarea').fill(readFileSync(path.join(root, 'policies/m01-weighted-inverse/policy.json'), 'utf8'));
      await page.locator('[data-light]').waitFor({ timeout: 60_000 });
    },
  },
  { name: 'rules', at: '/rules' },
  { name: 'rule', at: '/rules/S07', ready: '.runs details' },
  {
    name: 'rule-settings',
    at: '/rules/S02',
    ready: '.runs details',
    act: (page) => page.locator('main form').scrollIntoViewIfNeeded(),
  },
  { name: 'scorecard-dark', at: '/regulations/{id}/scorecards/head-of-marketing', theme: 'dark' },
  { name: 'simulation-phone', at: '/regulations/{id}/simulate', viewport: PHONE },
];

/** Pages of people, on a server with accounts: `who` has signed in there, and `{version}` of `{regulation}` is approved. */
export const ACCOUNT_PICTURES = [
  { name: 'version', who: 'auditor', at: '/approvals/{version}' },
  { name: 'approvals', who: 'auditor', at: '/approvals' },
  { name: 'approval', who: 'author', at: '/regulations/{regulation}/approval' },
  { name: 'reviews', who: 'auditor', at: '/reviews' },
  { name: 'audit', who: 'auditor', at: '/audit' },
  { name: 'mine', who: 'employee', at: '/mine' },
  { name: 'people', who: 'administrator', at: '/people' },
  { name: 'account', who: 'administrator', at: '/account' },
  { name: 'sign-in', at: '/sign-in' },
];
