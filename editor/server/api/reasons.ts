import type { RefusalCode } from './refusal.ts';

/** Words in every language of the interface. `{name}` stands for what the refusal is about. */
export interface ReasonWords {
  readonly en: string;
  readonly ru: string;
}

/** Why a request can be refused, by the stable name in the answer, with the code that decides its status. What cannot be seen is said not to be there. */
export const REASONS = {
  'path-invalid': { code: 'invalid', en: 'the address is not as described in /api/openapi.json', ru: 'адрес не такой, как описано в /api/openapi.json' },
  'query-invalid': { code: 'invalid', en: 'the query is not as described in /api/openapi.json', ru: 'параметры не такие, как описано в /api/openapi.json' },
  'query-twice': { code: 'invalid', en: 'the query gives something twice: give it once', ru: 'в параметрах что-то указано дважды: укажите один раз' },
  'body-invalid': { code: 'invalid', en: 'the body is not as described in /api/openapi.json', ru: 'тело запроса не такое, как описано в /api/openapi.json' },
  'not-json': { code: 'invalid', en: 'the body is not JSON in UTF-8: send it as JSON', ru: 'тело запроса не JSON в UTF-8: отправьте его как JSON' },
  'wrong-password': {
    code: 'invalid',
    en: 'the present password is another: type it again',
    ru: 'действующий пароль другой: введите его ещё раз',
  },
  'password-not-taken': {
    code: 'invalid',
    en: 'the new password is not taken: choose another, `details` say why',
    ru: 'новый пароль не подходит: выберите другой, причина в `details`',
  },
  'no-address': { code: 'invalid', en: 'give your address', ru: 'укажите свой адрес' },
  'no-account': {
    code: 'invalid',
    en: 'somebody named here has no account: invite them first',
    ru: 'у названного человека нет учётной записи: сначала пригласите его',
  },
  'no-author': {
    code: 'invalid',
    en: 'this person does not have the role of an author: give it to them first',
    ru: 'у этого человека нет роли автора: сначала дайте её',
  },
  'not-signed-in': { code: 'sign-in', en: 'sign in first', ru: 'сначала войдите' },
  'unknown-token': {
    code: 'sign-in',
    en: 'the token is not known, expired, or was revoked: make another',
    ru: 'токен неизвестен, истёк или отозван: создайте другой',
  },
  'wrong-sign-in': { code: 'sign-in', en: 'address and password do not belong together', ru: 'адрес и пароль не подходят друг к другу' },
  'code-expected': {
    code: 'sign-in',
    en: 'no sign-in waits for a code (any more): give address and password first, POST /api/account/session',
    ru: 'вход больше не ждёт кода: сначала введите адрес и пароль, POST /api/account/session',
  },
  'wrong-code': {
    code: 'sign-in',
    en: 'the code does not count: mistyped, used already, or too old',
    ru: 'код не подходит: опечатка, уже использован или устарел',
  },
  'wrong-first-code': {
    code: 'invalid',
    en: 'the code does not count: mistyped, used already, or too old; is the clock of the device right?',
    ru: 'код не подходит: опечатка, уже использован или устарел; верно ли идут часы на устройстве?',
  },
  'other-secret': {
    code: 'refused',
    en: 'this server has another SECRET than when the second factor was set up: use a recovery code, or ask the administrator for a reset',
    ru: 'у сервера другой SECRET, чем при настройке второго фактора: введите резервный код или попросите администратора о сбросе',
  },
  'second-factor-first': {
    code: 'not-permitted',
    en: 'your role demands a second factor: set it up first, on the page /second-factor',
    ru: 'ваша роль требует второго фактора: сначала настройте его на странице /second-factor',
  },
  'role-missing': {
    code: 'not-permitted',
    en: 'your roles do not permit `{action}`: ask the administrator',
    ru: 'ваши роли не дают права `{action}`: обратитесь к администратору',
  },
  'not-yours': {
    code: 'not-permitted',
    en: '`{action}` is not for you with this object: four eyes, or somebody else’s part',
    ru: '`{action}` здесь не для вас: правило четырёх глаз или чужая задача',
  },
  'password-again': {
    code: 'confirm-first',
    en: 'give your password again: POST /api/account/confirmation',
    ru: 'введите пароль ещё раз: POST /api/account/confirmation',
  },
  'other-site': {
    code: 'cross-site',
    en: 'the request comes from another site: open the page of this server, or use a token',
    ru: 'запрос пришёл с другого сайта: откройте страницу этого сервера или используйте токен',
  },
  'no-object': { code: 'not-found', en: 'there is no such object', ru: 'такого объекта нет' },
  'no-regulation': { code: 'not-found', en: 'there is no such regulation', ru: 'такого положения нет' },
  'no-version': { code: 'not-found', en: 'there is no such version', ru: 'такой версии нет' },
  'no-saved-state': { code: 'not-found', en: 'there is no such saved state', ru: 'такого сохранённого состояния нет' },
  'no-writer': { code: 'not-found', en: 'this person does not write in it', ru: 'этот человек в нём не пишет' },
  'no-person': { code: 'not-found', en: 'there is no such person', ru: 'такого человека нет' },
  'no-session': { code: 'not-found', en: 'there is no such session', ru: 'такого сеанса нет' },
  'no-second-factor': { code: 'not-found', en: 'there is no second factor', ru: 'второго фактора нет' },
  'no-token': { code: 'not-found', en: 'there is no such token', ru: 'такого токена нет' },
  'no-invitation': {
    code: 'not-found',
    en: 'there is no such invitation: it was used, taken back, or has expired',
    ru: 'такого приглашения нет: использовано, отозвано или истекло',
  },
  'no-accounts': { code: 'not-found', en: 'this server works without accounts', ru: 'этот сервер работает без учётных записей' },
  'no-entry': { code: 'not-found', en: 'no signed head covers such an entry', ru: 'подписанное состояние журнала не покрывает такой записи' },
  'no-earlier-size': { code: 'not-found', en: 'the trail never had that size', ru: 'у журнала не было такого размера' },
  'no-rule': { code: 'not-found', en: 'there is no such rule', ru: 'такого правила нет' },
  'draft-went-on': {
    code: 'stale',
    en: 'the draft has revision {revision} by now: read it again',
    ru: 'у черновика уже редакция {revision}: прочитайте его снова',
  },
  'setting-went-on': {
    code: 'stale',
    en: 'somebody else has changed the settings since: read them again',
    ru: 'настройки за это время изменил кто-то другой: прочитайте их снова',
  },
  'last-administrator': {
    code: 'refused',
    en: 'nobody would be left who manages people: make somebody else an administrator first',
    ru: 'не останется никого, кто управляет людьми: сначала сделайте администратором другого',
  },
  'has-second-factor': {
    code: 'refused',
    en: 'there is a second factor already: turn it off first',
    ru: 'второй фактор уже есть: сначала отключите его',
  },
  wrote: { code: 'refused', en: 'the person wrote in it, and stays an author', ru: 'этот человек в нём писал и остаётся автором' },
  'has-versions': {
    code: 'refused',
    en: 'it has versions, and stays: people signed them, or refused to',
    ru: 'есть версии, поэтому оно остаётся: их подписали или отказались подписать',
  },
  'not-a-policy': {
    code: 'refused',
    en: 'the text is not a policy document: `details` say where',
    ru: 'текст не является документом положения: места названы в `details`',
  },
  'facts-unreadable': { code: 'refused', en: 'the facts cannot be read: `details` say where', ru: 'факты не читаются: места названы в `details`' },
  'too-long': { code: 'too-large', en: 'the body is longer than {limit} bytes', ru: 'тело запроса длиннее {limit} байт' },
  'not-application-json': { code: 'wrong-type', en: 'the body has to be application/json', ru: 'тело запроса должно быть application/json' },
  'too-many-requests': { code: 'too-many', en: 'too many requests: try again in {seconds} s', ru: 'слишком много запросов: повторите через {seconds} с' },
} as const satisfies Readonly<Record<string, ReasonWords & { readonly code: RefusalCode }>>;

export type Reason = keyof typeof REASONS;

/** What can be wrong at one place of what was sent. */
export const FAULTS = {
  wrong: { en: 'it is another password', ru: 'это другой пароль' },
  short: { en: 'too short: at least 12 characters', ru: 'слишком короткий: нужно не менее 12 знаков' },
  long: { en: 'too long: at most 256 characters', ru: 'слишком длинный: не более 256 знаков' },
  known: {
    en: 'too easy to guess: it is in the list of leaked passwords, or follows a pattern',
    ru: 'слишком легко угадать: он есть среди утёкших паролей или составлен по шаблону',
  },
  personal: { en: 'it is made of the name or the address of its person', ru: 'составлен из имени или адреса самого человека' },
  missing: { en: 'give your address', ru: 'укажите свой адрес' },
  unknown: { en: 'this person has no account', ru: 'у этого человека нет учётной записи' },
  'no-author': { en: 'this person does not have the role of an author', ru: 'у этого человека нет роли автора' },
  wrote: { en: 'the person wrote in it, and stays an author', ru: 'этот человек в нём писал и остаётся автором' },
  'last-administrator': { en: 'nobody would be left who manages people', ru: 'не останется никого, кто управляет людьми' },
} as const satisfies Readonly<Record<string, ReasonWords>>;

export type Fault = keyof typeof FAULTS;

/** What a schema wants of a text, besides what the library of schemas says by itself. */
export const WANTED = {
  id: { en: 'wanted: letters, digits, `.`, `_`, `-`', ru: 'нужны латинские буквы, цифры, `.`, `_`, `-`' },
  line: { en: 'wanted: one line of text', ru: 'нужна одна строка текста' },
  prose: { en: 'wanted: text without control characters', ru: 'нужен текст без управляющих знаков' },
  hash: { en: 'wanted: SHA-256 in small hexadecimal letters', ru: 'нужен SHA-256 шестнадцатеричными цифрами, строчными буквами' },
} as const satisfies Readonly<Record<string, ReasonWords>>;
