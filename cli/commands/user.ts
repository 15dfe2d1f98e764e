import { isRole, ROLES, type Role } from '@scorewright/store';
import type { Call, Command } from '../arguments/command.ts';
import { LOCATION_OPTIONS, locationOf } from '../arguments/location.ts';
import { nearest } from '../arguments/nearest.ts';
import { SERVER_OPTIONS } from '../arguments/server-options.ts';
import { ask, reasonsIn, serverOf } from '../server/client.ts';
import { EXIT } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import { say } from '../shell/words.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { jsonText } from '../show/escape.ts';
import { styled } from '../show/span.ts';
import { apart } from '../store/apart.ts';

const WORDS = {
  action: {
    en: 'say `user invite EMAIL` or `user reset-second-factor EMAIL`, not `{action}`',
    ru: 'укажите `user invite EMAIL` или `user reset-second-factor EMAIL`, а не `{action}`',
  },
  beside: {
    en: 'no token resets a second factor: do it on the page People, or beside the database without --server',
    ru: 'токеном второй фактор не сбросить: сделайте это на странице «Люди» или рядом с базой, без --server',
  },
  reset: {
    en: '{email} signs in by the password alone now, and all sessions have ended. Setting up a second factor anew is on the page Account',
    ru: '{email} теперь входит по одному паролю, все сеансы завершены. Второй фактор настраивается заново на странице «Учётная запись»',
  },
  email: { en: '`{email}` is no address', ru: '`{email}`: это не адрес' },
  name: { en: 'say by --name how the person is called', ru: 'укажите имя человека в --name' },
  role: { en: '`{role}` is no role: {roles}', ru: '`{role}`: такой роли нет: {roles}' },
  near: { en: '`{role}` is no role; did you mean `{near}`?', ru: '`{role}`: такой роли нет; возможно, имелась в виду `{near}`?' },
  noRole: { en: 'say by --role what the person may do: {roles}', ru: 'укажите в --role, что человеку можно: {roles}' },
  refused: { en: 'not invited: {why}', ru: 'приглашение не создано: {why}' },
  invited: {
    en: 'hand this link over by a way that only {email} can read. It makes the account, once, until {until}:',
    ru: 'передайте ссылку так, чтобы её прочёл только {email}. По ней создаётся учётная запись, один раз, до {until}:',
  },
  renews: {
    en: '{email} has an account: this link sets a new password, once, until {until}:',
    ru: 'у {email} уже есть учётная запись: по этой ссылке задаётся новый пароль, один раз, до {until}:',
  },
} as const;

/** A new invitation, wherever it was made. */
interface Made {
  readonly link: string;
  readonly expiresAt: string;
  readonly renews: boolean;
}

interface Invitee {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly signsFor: readonly string[];
}

function roleNamed(role: string): Role {
  if (isRole(role)) return role;
  const near = nearest(role, ROLES);
  throw near === undefined ? new WrongUse(WORDS.role, { role, roles: ROLES.join(', ') }) : new WrongUse(WORDS.near, { role, near });
}

function addressOf(email: string): string {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254) throw new WrongUse(WORDS.email, { email });
  return email.toLowerCase();
}

function inviteeOf(call: Call, email: string): Invitee {
  const address = addressOf(email);
  const name = call.one('name')?.trim();
  if (name === undefined || name === '') throw new WrongUse(WORDS.name);
  const roles = call.many('role').flatMap((list) => list.split(',').map((role) => roleNamed(role.trim())));
  if (roles.length === 0) throw new WrongUse(WORDS.noRole, { roles: ROLES.join(', ') });
  return { email: address, name, roles: [...new Set(roles)], signsFor: call.many('position') };
}

/** Where the pages are, for the link: as the server is configured, else as it is found on this machine. */
const pagesAt = (call: Call): string => call.one('base-url') ?? process.env['BASE_URL'] ?? `http://localhost:${process.env['PORT'] ?? '4680'}`;

async function invited(call: Call, invitee: Invitee): Promise<Made> {
  const server = serverOf(call);
  if (server === undefined) {
    const { secret, expiresAt, renews } = await apart((store) => store.inviteTo(locationOf(call), invitee));
    return { link: `${pagesAt(call).replace(/\/$/, '')}/invitation#${secret}`, expiresAt: expiresAt.toISOString(), renews };
  }
  const answer = await ask(server, 'POST', '/api/people/invitations', invitee.email, invitee);
  if (answer.status !== 201) throw new WrongUse(WORDS.refused, { why: reasonsIn(answer, call.language).join('; ') });
  return answer.json as Made;
}

async function resetFactor(call: Call, shell: Shell, email: string): Promise<void> {
  const address = addressOf(email);
  if (call.one('server') !== undefined) throw new WrongUse(WORDS.beside);
  await apart((store) => store.resetFactorOf(locationOf(call), address));
  if (call.json) shell.out.raw(jsonText({ format: 'scorewright-second-factor-reset/1', email: address }));
  else shell.out.print([say(WORDS.reset, call.language, { email: address })]);
}

export const user: Command = {
  verb: 'user',
  summary: { en: 'invite people to a server with accounts, and help those locked out', ru: 'пригласить людей на сервер и помочь тем, кто не может войти' },
  operands: { usage: 'invite|reset-second-factor EMAIL', min: 2, max: 2 },
  options: [
    { name: 'name', value: 'NAME', words: { en: 'how the person is called', ru: 'имя человека' } },
    {
      name: 'role',
      value: 'ROLE',
      many: true,
      words: {
        en: 'author, reviewer, approver, auditor, employee or administrator; several by commas',
        ru: 'author, reviewer, approver, auditor, employee или administrator; несколько через запятую',
      },
    },
    {
      name: 'position',
      value: 'POSITION',
      many: true,
      words: { en: 'a position that the person signs for; may be repeated', ru: 'должность, за которую человек подписывает; можно повторять' },
    },
    {
      name: 'base-url',
      value: 'URL',
      words: {
        en: 'without --server: the address of the pages; BASE_URL or this machine when absent',
        ru: 'без --server: адрес страниц; по умолчанию BASE_URL или эта машина',
      },
    },
    ...SERVER_OPTIONS,
    ...LOCATION_OPTIONS,
  ],
  notes: {
    en: 'The link is printed once and kept nowhere; the person chooses the password. For somebody who has an account it sets a new password and ends all sessions. Earlier links for the same address stop to work. With --server it is done by the token of an administrator (scope people); without it in the database itself, which for an embedded one means that the program is stopped. user reset-second-factor EMAIL takes the second factor from somebody who has neither the device nor recovery codes, such as the only administrator; it works in the database itself alone, and ends all sessions of the person. All of it is in the audit trail.',
    ru: 'Ссылка выводится один раз и нигде не хранится; пароль выбирает сам человек. Тому, у кого есть учётная запись, она задаёт новый пароль и завершает все сеансы. Прежние ссылки на тот же адрес перестают работать. С --server это делает токен администратора (право people); без него приглашение записывается прямо в базу, и программа со встроенной базой должна быть остановлена. user reset-second-factor EMAIL снимает второй фактор с того, у кого нет ни устройства, ни резервных кодов, например с единственного администратора; это делается только прямо в базе и завершает все сеансы человека. Всё это видно в журнале аудита.',
  },
  examples: [
    {
      line: 'user invite anna@example.com --name "Anna Berg" --role author --data-dir data',
      words: { en: 'into the embedded database', ru: 'во встроенную базу' },
    },
    {
      line: 'user invite fedor@example.com --name Fedor --role approver --position "Finance director" --server https://kpi.example.com',
      words: { en: 'through a server', ru: 'через сервер' },
      server: true,
    },
  ],
  async run(call, shell) {
    const [action = '', email = ''] = call.operands;
    if (action === 'reset-second-factor') {
      await resetFactor(call, shell, email);
      return EXIT.fine;
    }
    if (action !== 'invite') throw new WrongUse(WORDS.action, { action });
    const invitee = inviteeOf(call, email);
    const made = await invited(call, invitee);
    if (call.json) shell.out.raw(jsonText({ format: 'scorewright-invited/1', email: invitee.email, ...made }));
    else {
      const until = made.expiresAt.slice(0, 16).replace('T', ' ') + ' UTC';
      shell.out.print([say(made.renews ? WORDS.renews : WORDS.invited, call.language, { email: invitee.email, until })]);
      shell.out.print([styled('bold', made.link)]);
    }
    return EXIT.fine;
  },
};
