import adapter from '@sveltejs/adapter-node';

/**
 * The editor's configuration; editor/vite.config.ts hands it to Kit, which runs in editor/.
 * @type {Parameters<typeof import('@sveltejs/kit/vite').sveltekit>[0]}
 */
export default {
  files: { src: '.' },
  // EDITOR_BUILD: another folder, so that one can build while another build is being served.
  adapter: adapter({ out: process.env.EDITOR_BUILD ?? '../build' }),
  csp: {
    mode: 'nonce',
    directives: {
      'default-src': ['self'],
      'script-src': ['self'],
      'worker-src': ['self', 'blob:'],
      'style-src': ['self', 'unsafe-inline'],
      'img-src': ['self', 'data:'],
      'font-src': ['self', 'data:'],
      'connect-src': ['self'],
      'object-src': ['none'],
      'base-uri': ['none'],
      'form-action': ['self'],
      'frame-ancestors': ['none'],
    },
  },
};
