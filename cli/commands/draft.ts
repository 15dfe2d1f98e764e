import type { Call, Command } from '../arguments/command.ts';
import { SERVER_OPTIONS } from '../arguments/server-options.ts';
import { readBytes } from '../files/read-bytes.ts';
import { writeText } from '../files/write-text.ts';
import { ask, reasonsIn, requireServer, type Answer, type Server } from '../server/client.ts';
import { pull, type ListedVersion } from '../server/policies.ts';
import { EXIT, type ExitCode } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import { say } from '../shell/words.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { jsonText } from '../show/escape.ts';
import { styled } from '../show/span.ts';
import { table } from '../show/table.ts';

const WORDS = {
  action: {
    en: 'say `draft list`, `draft pull ID`, `draft push FILE` or `draft submit ID`, not `{action}`',
    ru: 'укажите `draft list`, `draft pull ID`, `draft push FILE` или `draft submit ID`, а не `{action}`',
  },
  operand: { en: '`draft {action}` takes {wanted}', ru: '`draft {action}`: нужно указать {wanted}' },
  revision: {
    en: 'say by --revision on which revision it is based: `draft pull` and `draft list` show it',
    ru: 'укажите в --revision, на какой редакции он основан: её показывают `draft pull` и `draft list`',
  },
  number: { en: '`{given}` is not the number of a revision', ru: '`{given}`: это не номер редакции' },
  notText: { en: '`{file}` is not text in UTF-8', ru: '`{file}`: это не текст в UTF-8' },
  pulled: { en: 'draft of {id}, revision {revision}', ru: 'черновик {id}, редакция {revision}' },
  created: { en: 'new draft {id}, revision 1', ru: 'новый черновик {id}, редакция 1' },
  saved: { en: 'saved {id} as revision {revision}', ru: '{id} сохранён, редакция {revision}' },
  conflict: {
    en: 'nothing was overwritten: somebody saved {id} meanwhile, and it has revision {revision}; pull it and put the two together',
    ru: 'ничего не перезаписано: {id} за это время сохранил кто-то другой, редакция {revision}; получите его и объедините изменения',
  },
  submitted: { en: 'submitted as {version}, SHA-256 {hash}', ru: 'отправлено на согласование: {version}, SHA-256 {hash}' },
  refused: { en: 'not submitted:', ru: 'не отправлено:' },
  none: { en: 'no drafts', ru: 'черновиков нет' },
  id: { en: 'draft', ru: 'черновик' },
  rev: { en: 'revision', ru: 'редакция' },
  when: { en: 'saved', ru: 'сохранён' },
  title: { en: 'title', ru: 'название' },
} as const;

interface Listed {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly title: unknown;
}

function titleIn(title: unknown, language: 'en' | 'ru'): string {
  if (typeof title === 'string') return title;
  const texts = (title ?? {}) as { readonly [name: string]: unknown };
  return [texts[language], texts['ru'], texts['en']].find((text) => typeof text === 'string') ?? '';
}

/** So many drafts are asked for at once, which is the most that a server gives. */
const PAGE = 200;

async function allDrafts(server: Server): Promise<readonly Listed[]> {
  const drafts: Listed[] = [];
  for (;;) {
    const { json } = await ask(server, 'GET', `/api/regulations?limit=${PAGE}&from=${drafts.length}`, 'draft');
    const page = json as { readonly drafts: readonly Listed[] };
    drafts.push(...page.drafts);
    if (page.drafts.length < PAGE) return drafts;
  }
}

async function list(server: Server, call: Call, shell: Shell): Promise<ExitCode> {
  const drafts = await allDrafts(server);
  if (call.json) shell.out.raw(jsonText({ format: 'scorewright-drafts/1', drafts }));
  else if (drafts.length === 0) shell.out.print([say(WORDS.none, call.language)]);
  else {
    const columns = [
      ...[WORDS.id, WORDS.rev, WORDS.when].map((words) => ({ title: words[call.language] })),
      { title: WORDS.title[call.language], flexible: true } as const,
    ];
    const rows = drafts.map(({ id, revision, savedAt, title }) => [
      id,
      String(revision),
      savedAt.slice(0, 16).replace('T', ' '),
      titleIn(title, call.language),
    ]);
    for (const line of table(columns, rows, shell.out.columns)) shell.out.print(line);
  }
  return EXIT.fine;
}

async function pullDraft(server: Server, id: string, call: Call, shell: Shell): Promise<ExitCode> {
  const { text, revision = 0 } = await pull(server, `${id}@draft`);
  const [out, written] = [call.one('out'), new TextDecoder().decode(text)];
  if (out !== undefined) writeText(out, written);
  if (call.json) shell.out.raw(jsonText({ format: 'scorewright-draft/1', id, revision, ...(out === undefined ? { text: written } : { file: out }) }));
  else if (out === undefined) shell.out.raw(written);
  if (!call.json) shell.err.print([styled('dim', say(WORDS.pulled, call.language, { id, revision }))]);
  return EXIT.fine;
}

function revisionOf(call: Call): number {
  const given = call.one('revision');
  if (given === undefined) throw new WrongUse(WORDS.revision);
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new WrongUse(WORDS.number, { given });
  return Number(given);
}

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readBytes(file));
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse(WORDS.notText, { file });
    throw error;
  }
}

function conflicted(id: string, { json }: Answer, call: Call, shell: Shell): ExitCode {
  const { current } = json as { readonly current: { readonly revision: number } };
  shell.err.print([styled('red', say(WORDS.conflict, call.language, { id, revision: current.revision }))]);
  return EXIT.findings;
}

async function push(server: Server, file: string, call: Call, shell: Shell): Promise<ExitCode> {
  const [id, text, note] = [call.one('id'), textOf(file), call.one('note')];
  if (id === undefined) {
    const { json } = await ask(server, 'POST', '/api/regulations', file, { text });
    const created = json as { readonly id: string };
    if (call.json) shell.out.raw(jsonText({ format: 'scorewright-pushed/1', id: created.id, revision: 1 }));
    else shell.out.print([styled('bold', file), `: ${say(WORDS.created, call.language, { id: created.id })}`]);
    return EXIT.fine;
  }
  const saved = await ask(server, 'PUT', `/api/regulations/${encodeURIComponent(id)}`, id, {
    revision: revisionOf(call),
    text,
    ...(note !== undefined && { note }),
  });
  if (saved.status === 409) return conflicted(id, saved, call, shell);
  const { revision } = saved.json as { readonly revision: number };
  if (call.json) shell.out.raw(jsonText({ format: 'scorewright-pushed/1', id, revision }));
  else shell.out.print([styled('bold', file), `: ${say(WORDS.saved, call.language, { id, revision })}`]);
  return EXIT.fine;
}

async function submit(server: Server, id: string, call: Call, shell: Shell): Promise<ExitCode> {
  const note = call.one('note');
  const body = { revision: revisionOf(call), ...(note !== undefined && { note }) };
  const answered = await ask(server, 'POST', `/api/regulations/${encodeURIComponent(id)}/versions`, id, body);
  if (answered.status !== 201) {
    shell.err.print([styled('red', say(WORDS.refused, call.language))]);
    for (const reason of reasonsIn(answered, call.language)) shell.err.print([`  ${reason}`]);
    return EXIT.findings;
  }
  const { version } = answered.json as { readonly version: ListedVersion };
  if (call.json) shell.out.raw(jsonText({ format: 'scorewright-submitted/1', version: version.id, hash: version.hash }));
  else shell.out.print([styled('bold', id), `: ${say(WORDS.submitted, call.language, { version: version.id, hash: version.hash })}`]);
  return EXIT.fine;
}

const ACTIONS = { pull: { wanted: 'ID', run: pullDraft }, push: { wanted: 'FILE', run: push }, submit: { wanted: 'ID', run: submit } } as const;

export const draft: Command = {
  verb: 'draft',
  summary: { en: 'read, save and submit drafts on a server', ru: 'читать, сохранять и отправлять черновики на сервере' },
  operands: { usage: 'list|pull|push|submit [ID|FILE]', min: 1, max: 2 },
  options: [
    ...SERVER_OPTIONS,
    { name: 'out', value: 'FILE', words: { en: 'pull: where to write it; the output when absent', ru: 'pull: куда записать; по умолчанию в вывод' } },
    { name: 'id', value: 'ID', words: { en: 'push: the draft to save over; a new one when absent', ru: 'push: какой черновик сохранить; по умолчанию новый' } },
    {
      name: 'revision',
      value: 'NUMBER',
      words: { en: 'push and submit: the revision that you read', ru: 'push и submit: редакция, которую вы читали' },
    },
    {
      name: 'note',
      value: 'TEXT',
      words: {
        en: 'push: a name for this state in the history; submit: what changed',
        ru: 'push: название этого состояния в истории; submit: что изменилось',
      },
    },
  ],
  notes: {
    en: 'A draft is saved over the revision that you read, and over no other: when somebody saved meanwhile, nothing is overwritten and the exit code is 1. draft submit freezes the draft as a version and puts it into review. A token has the scopes read, write and submit for it, and never more rights than its person; signing and approving are done by people on the page alone. Without accounts, on this machine, no token is needed.',
    ru: 'Черновик сохраняется поверх той редакции, которую вы читали, и никакой другой: если за это время его сохранил кто-то ещё, ничего не перезаписывается и код завершения 1. draft submit замораживает черновик как версию и отправляет её на согласование. Токену для этого нужны права read, write и submit, и прав у него не больше, чем у его владельца; подписывают и утверждают только люди, на странице. Без учётных записей, на своей машине, токен не нужен.',
  },
  examples: [
    { line: 'draft list --server https://kpi.example.com', words: { en: 'your drafts', ru: 'ваши черновики' }, server: true },
    {
      line: 'draft pull head-of-sales-1f2e3d --out policy.json --server https://kpi.example.com',
      words: { en: 'the text into a file', ru: 'текст в файл' },
      server: true,
    },
    {
      line: 'draft push policy.json --id head-of-sales-1f2e3d --revision 1 --server https://kpi.example.com',
      words: { en: 'the file over revision 1', ru: 'файл поверх редакции 1' },
      server: true,
    },
    {
      line: 'draft submit head-of-sales-1f2e3d --revision 2 --server https://kpi.example.com',
      words: { en: 'into review', ru: 'на согласование' },
      server: true,
    },
  ],
  run(call, shell) {
    const [action = '', operand] = call.operands;
    if (action === 'list' && operand === undefined) return list(requireServer(call), call, shell);
    if (!Object.hasOwn(ACTIONS, action)) throw new WrongUse(WORDS.action, { action });
    const { wanted, run } = ACTIONS[action as keyof typeof ACTIONS];
    if (operand === undefined) throw new WrongUse(WORDS.operand, { action, wanted });
    return run(requireServer(call), operand, call, shell);
  },
};
