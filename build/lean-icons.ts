// Icons without the random keys that only React's development build looks at: they are most of what does not compress.
import type { Plugin } from 'vite';

export function leanIcons(): Plugin {
  return {
    name: 'throughline:lean-icons',
    apply: 'build',
    transform: {
      filter: { id: /lucide-react\/dist\/esm\/icons\// },
      handler: (code) => ({ code: code.replaceAll(/, key: "\w+"/g, ''), map: null }),
    },
  };
}
