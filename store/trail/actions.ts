/**
 * What an entry can say was done. As the table of permissions names it, where somebody asked for it; what follows from a rule or a link has a name of its own.
 * Nothing is taken away from this list, ever: entries keep their names.
 */
export const RECORDED_ACTIONS = [
  'draft.create',
  'draft.edit',
  'draft.remove',
  'draft.share',
  'draft.unshare',
  'draft.submit',
  'version.remark',
  'remark.answer',
  'remark.resolve',
  'version.sign',
  'version.approve',
  'version.publish',
  'version.expire',
  'version.withdraw',
  'version.cover',
  'version.uncover',
  'version.acknowledge',
  'correction.record',
  'correction.approve',
  'review.record',
  'certificate.issue',
  'setting.change',
  'people.invite',
  'people.join',
  'people.change',
  'people.suspend',
  'people.assign',
  'people.reset-second-factor',
  'password.change',
  'password.renew',
  'second-factor.enable',
  'second-factor.renew',
  'second-factor.recover',
  'second-factor.disable',
  'token.create',
  'token.revoke',
] as const;
export type RecordedAction = (typeof RECORDED_ACTIONS)[number];

/** What an entry can be about. */
export const SUBJECT_KINDS = ['regulation', 'version', 'review', 'setting', 'person', 'invitation', 'token'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];
