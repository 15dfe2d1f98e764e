import type { Option } from './option.ts';

/** Which server is asked, and who asks. */
export const SERVER_OPTIONS: readonly Option[] = [
  {
    name: 'server',
    value: 'URL',
    words: {
      en: 'a server of Scorewright, such as https://kpi.example.com',
      ru: 'сервер Scorewright, например https://kpi.example.com',
    },
  },
  {
    name: 'token',
    value: 'TOKEN',
    words: {
      en: 'who asks: a token from the page Account; better in SCOREWRIGHT_TOKEN, which others on the machine do not see',
      ru: 'кто спрашивает: токен со страницы «Учётная запись»; лучше в SCOREWRIGHT_TOKEN: так его не видят другие на этой машине',
    },
  },
];
