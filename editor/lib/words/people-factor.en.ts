/** Words of the second factor: setting it up, signing in with it, and its administration. */
export const factor = {
  title: 'Second factor',
  first: 'Your role demands a second factor. Set it up now: nothing else is open to you before.',
  own: {
    intro:
      'After the password a code of your telephone is asked for: whoever learns the password alone does not get in. You need an authenticator, an app such as Aegis, 2FAS, Google Authenticator or a password manager.',
    on: 'on',
    onMeans: 'After the password a code of your authenticator is asked for.',
    left: (count: number) =>
      count === 0 ? 'No recovery code is left: make new ones.' : count === 1 ? '1 recovery code is left.' : `${count} recovery codes are left.`,
    renew: 'New recovery codes',
    off: 'Turn off',
    demanded: 'Your role demands it: after turning it off you set it up anew, for example on another telephone.',
  },
  setUp: {
    begin: 'Set up',
    scan: 'Read this picture with your authenticator:',
    picture: 'QR code of the secret; the secret is also there as text',
    here: 'Open on this device',
    type: 'Or type this secret into it:',
    secret: 'Secret',
    code: 'Code of the authenticator',
    codeHint: 'Six digits. They show that it works before it counts.',
    confirm: 'Turn on',
    done: 'The second factor is on. Your other sessions have ended.',
  },
  codes: {
    title: 'Recovery codes',
    intro:
      'Each lets you in once in place of a code, when the telephone is not there. They are shown now and never again: keep them where you keep passwords, not on the telephone.',
    copy: 'Copy',
    download: 'Download',
    kept: 'I have kept them',
    file: 'Scorewright: recovery codes. Each works once.',
  },
  step: {
    title: 'One more step',
    code: 'Code of the authenticator',
    codeHint: 'Six digits; each code works once.',
    recovery: 'Recovery code',
    recoveryHint: 'Ten letters and digits; each code works once.',
    wrong: 'The code does not count: mistyped, used already, or too old',
    otherSecret: 'Codes cannot be checked on this server at the moment. Use a recovery code, or ask the administrator',
    over: 'Too much time passed, or there were too many wrong codes: give the password again',
    useRecovery: 'Use a recovery code',
    useCode: 'Use the authenticator',
    lost: 'Neither telephone nor recovery codes? The administrator can reset the second factor.',
  },
  list: {
    has: 'second factor',
    lacks: 'no second factor yet',
    reset: 'Reset the second factor',
  },
};
