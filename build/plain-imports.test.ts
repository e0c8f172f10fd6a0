import { expect, test } from 'vitest';
import { unwrapped } from './plain-imports.ts';

const DEPS =
  'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/start-1.css","assets/map-2.css"])))=>i.map(i=>d[i]);\n';
const late = (file: string, needs: string) =>
  `W(async()=>{let{Part:e}=await import(\`./${file}\`);return{Part:e}},${needs})`;
const there = new Set(['assets/start-1.css']);

test('a part without styles of its own is asked for by the browser alone', () => {
  expect(unwrapped(`x=async()=>(await ${late('a.js', '[]')}).Part;`, there)).toBe(
    'x=async()=>(await import(`./a.js`)).Part;',
  );
  expect(unwrapped('x=()=>W(()=>import(`./fr.js`),[]);', there)).toBe('x=()=>import(`./fr.js`);');
});

test('what only the document needs is not named again', () => {
  expect(unwrapped(`${DEPS}x=${late('a.js', '__vite__mapDeps([0])')};`, there)).toBe('x=import(`./a.js`);');
});

test('a part with styles of its own goes on waiting for them', () => {
  const map = late('map.js', '__vite__mapDeps([0,1])');
  expect(unwrapped(`${DEPS}x=${late('a.js', '__vite__mapDeps([0])')};y=${map};`, there)).toBe(
    `${DEPS}x=import(\`./a.js\`);y=${map};`,
  );
});
