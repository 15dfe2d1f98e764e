import { defineProblems } from '../problem.ts';

/** Problems of the text of a document, before anything is known of its content. */
export const jsonProblems = defineProblems({
  'document-too-large': {
    cause: { en: 'the document has {bytes} bytes, and {most} are permitted', ru: 'в документе {bytes} байт, а допускается {most}' },
    remedy: { en: 'split it, or raise the limit where it is read', ru: 'разделите его или поднимите предел там, где его читают' },
  },
  'not-utf-8': {
    cause: {
      en: 'the byte {byte} at position {position} belongs to no character of UTF-8',
      ru: 'байт {byte} в позиции {position} не относится ни к одному знаку UTF-8',
    },
    remedy: { en: 'save the file in the encoding UTF-8', ru: 'сохраните файл в кодировке UTF-8' },
  },
  'not-utf-8-but': {
    cause: { en: 'the file looks like {encoding}, not UTF-8', ru: 'похоже, файл записан в {encoding}, а не в UTF-8' },
    remedy: {
      en: 'save it again and choose the encoding UTF-8: in an editor under “Save as”, in a spreadsheet as “CSV UTF-8”',
      ru: 'сохраните его заново, выбрав кодировку UTF-8: в редакторе — «Сохранить как», в таблице — «CSV UTF-8»',
    },
  },
  'byte-order-mark': {
    cause: {
      en: 'the text begins with a byte order mark, an invisible character',
      ru: 'текст начинается с метки порядка байтов — невидимого знака',
    },
    remedy: {
      en: 'save the file as UTF-8 without a byte order mark (without BOM)',
      ru: 'сохраните файл как UTF-8 без метки порядка байтов (без BOM)',
    },
  },
  'lone-surrogate': {
    cause: { en: '`{escape}` is half of a character', ru: '`{escape}` — это половина знака' },
    remedy: { en: 'write the character itself, or both halves of its code', ru: 'напишите сам знак или обе половины его кода' },
  },
  'too-many-problems': {
    cause: { en: 'there are more than {most} problems, and the rest is not listed', ru: 'проблем больше {most}, остальные не перечислены' },
    remedy: { en: 'remedy these and read the document again', ru: 'устраните эти и прочитайте документ ещё раз' },
  },
  'too-deep': {
    cause: {
      en: 'lists and objects stand within each other more than {most} deep',
      ru: 'списки и объекты вложены друг в друга глубже {most}',
    },
    remedy: { en: 'make the structure flatter', ru: 'сделайте структуру более плоской' },
  },
  'too-many-values': {
    cause: { en: 'the document has more than {most} values', ru: 'в документе больше {most} значений' },
    remedy: { en: 'split it into several documents', ru: 'разделите его на несколько документов' },
  },
  'too-many-properties': {
    cause: { en: 'one object has more than {most} properties', ru: 'в одном объекте больше {most} свойств' },
    remedy: { en: 'split it into several documents', ru: 'разделите его на несколько документов' },
  },
  'names-too-long': {
    cause: {
      en: 'the names on the way to this value have more than {most} characters together',
      ru: 'в именах на пути к этому значению вместе больше {most} знаков',
    },
    remedy: { en: 'shorten the names', ru: 'сократите имена' },
  },
  'duplicate-key': {
    cause: {
      en: 'the name `{name}` stands twice in one object, first on line {firstLine}',
      ru: 'имя `{name}` встречается в одном объекте дважды, впервые — в строке {firstLine}',
    },
    remedy: { en: 'keep the one that is meant and remove the other', ru: 'оставьте нужное и удалите другое' },
  },
  'reserved-name': {
    cause: {
      en: 'the name `{name}` is reserved: programs give it a meaning of their own',
      ru: 'имя `{name}` занято: у программ для него есть собственный смысл',
    },
    remedy: { en: 'choose another name', ru: 'выберите другое имя' },
  },
  comment: {
    cause: { en: 'a comment stands in the document, and JSON has none', ru: 'в документе стоит комментарий, а в JSON их нет' },
    remedy: {
      en: 'remove it, or put the text into a property such as `why`',
      ru: 'удалите его или перенесите текст в свойство, например `why`',
    },
  },
  'unterminated-comment': {
    cause: { en: 'a comment begins here and does not end', ru: 'здесь начинается комментарий, у которого нет конца' },
    remedy: { en: 'remove the comment', ru: 'удалите комментарий' },
  },
  'foreign-space': {
    cause: {
      en: 'the invisible character {character} is no white space of JSON',
      ru: 'невидимый знак {character} не является пробелом JSON',
    },
    remedy: { en: 'replace it by an ordinary space', ru: 'замените его обычным пробелом' },
  },
  'empty-document': {
    cause: { en: 'the document is empty', ru: 'документ пуст' },
    remedy: {
      en: 'write an object in curly brackets; `scorewright init` makes one to begin with',
      ru: 'запишите объект в фигурных скобках; начать поможет `scorewright init`',
    },
  },
  'unexpected-end': {
    cause: { en: 'the document ends before it is complete', ru: 'документ обрывается, не закончившись' },
    remedy: { en: 'add what is missing and close it with `{bracket}`', ru: 'допишите недостающее и закройте скобкой `{bracket}`' },
  },
  'text-after-end': {
    cause: { en: 'after the end of the document there is still `{text}`', ru: 'после конца документа ещё стоит `{text}`' },
    remedy: { en: 'remove it, or check the brackets before it', ru: 'удалите лишнее или проверьте скобки перед ним' },
  },
  'unexpected-character': {
    cause: { en: 'the character `{character}` cannot stand here', ru: 'знак `{character}` не может стоять в этом месте' },
    remedy: { en: 'check the commas, quotes and brackets around it', ru: 'проверьте запятые, кавычки и скобки вокруг него' },
  },
  'wrong-bracket': {
    cause: {
      en: 'the bracket `{bracket}` closes what `{expected}` should close',
      ru: 'скобка `{bracket}` стоит там, где закрывать должна `{expected}`',
    },
    remedy: { en: 'write `{expected}`, or check the brackets before it', ru: 'поставьте `{expected}` или проверьте скобки перед ней' },
  },
  'trailing-comma': {
    cause: { en: 'a comma stands after the last value', ru: 'после последнего значения стоит запятая' },
    remedy: { en: 'remove the comma', ru: 'удалите запятую' },
  },
  'extra-comma': {
    cause: { en: 'a comma stands where a value should be', ru: 'запятая стоит там, где должно быть значение' },
    remedy: { en: 'remove the comma', ru: 'удалите запятую' },
  },
  'missing-comma': {
    cause: { en: 'there is no comma between two values', ru: 'между двумя значениями нет запятой' },
    remedy: { en: 'add a comma', ru: 'поставьте запятую' },
  },
  'missing-colon': {
    cause: { en: 'there is no colon after the name `{name}`', ru: 'после имени `{name}` нет двоеточия' },
    remedy: { en: 'write a colon between name and value', ru: 'поставьте двоеточие между именем и значением' },
  },
  'missing-value': {
    cause: { en: 'the name `{name}` has no value', ru: 'у имени `{name}` нет значения' },
    remedy: { en: 'write the value, or remove the name', ru: 'запишите значение или удалите имя' },
  },
});
