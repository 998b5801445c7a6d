/** Words that many ideas are made of, the most common first. */
export const COMMON_WORDS =
  `calendar export invoice notification search filter report dashboard mobile team account
  password email template draft schedule reminder comment attachment folder archive keyboard shortcut language
  translation currency discount receipt delivery address customer order basket payment refund subscription
  household meeting room ticket queue priority label colour contrast font print table column row chart map route
  station platform weather sensor battery device printer scanner camera photo gallery album video sound silence
  volume screen window tab panel menu button link form field answer question survey result history version
  backup restore import sync offline online network server region privacy consent permission role guest visitor
  profile picture signature note list board card lane task project milestone budget estimate hour day week month
  season garden kitchen recipe ingredient allergy school lesson pupil teacher exam grade library book shelf loan
  museum exhibition festival concert seat bicycle train bus parking bridge river park playground bench lamp
  crossing pavement ramp lift stairs entrance exit`
    .split(/\s+/)
    .filter((word) => word !== '');

/** Words between the others, as people write. */
export const SMALL_WORDS =
  `the a to for and with in on of when my our every without from into about before after
  please could should would let make keep show open close add remove change see find send share`
    .split(/\s+/)
    .filter((word) => word !== '');
