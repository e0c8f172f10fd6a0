import { expect, test } from 'vitest';
import { namedAsAtHome } from './plain-names.ts';

const plain = (files: Readonly<Record<string, string>>, askedFor: readonly string[] = []) =>
  Object.fromEntries(
    namedAsAtHome(
      Object.entries(files).map(([fileName, code]) => ({
        fileName,
        code,
        isAskedFor: askedFor.includes(fileName),
      })),
    ),
  );

test('files name what they hand to each other by the name it has at home', () => {
  expect(
    plain({
      'assets/start.js': 'var z=1,a=()=>z;export{z as $,a as t};',
      'assets/agent.js': 'import{$ as e,t as a}from"./start.js";var b=a(e);export{b as x};',
    }),
  ).toEqual({
    'assets/start.js': 'var z=1,a=()=>z;export{a,z};',
    'assets/agent.js': 'import{a,z as e}from"./start.js";var b=a(e);export{b};',
  });
});

test('what others ask for by its name keeps the name, and is found at home', () => {
  expect(
    plain(
      {
        'assets/agent.js': 'function S(){}export{S as t};',
        'assets/screen.js': 'export{t as Screen}from"./agent.js";',
        'assets/part.js': 'import{t as n}from"./agent.js";export{n as Part};',
        'index.js': 'import"./assets/agent.js";import{t}from"./assets/agent.js";t();',
      },
      ['assets/screen.js', 'assets/part.js', 'index.js'],
    ),
  ).toEqual({
    'assets/agent.js': 'function S(){}export{S};',
    'assets/screen.js': 'export{S as Screen}from"./agent.js";',
    'assets/part.js': 'import{S as n}from"./agent.js";export{n as Part};',
    'index.js': 'import"./assets/agent.js";import{S as t}from"./assets/agent.js";t();',
  });
});

test('one thing under two invented names has one', () => {
  expect(
    plain({ 'a.js': 'var a=1;export{a as t,a as n};', 'b.js': 'import{t as x,n as y}from"./a.js";x+y;' }),
  ).toEqual({ 'a.js': 'var a=1;export{a};', 'b.js': 'import{a as x,a as y}from"./a.js";x+y;' });
});

test('a file that cannot be linked by names breaks the build, not the page', () => {
  expect(() => plain({ 'a.js': 'var a=1;export{a as t};', 'b.js': 'import*as x from"./a.js";x.t;' })).toThrow(
    'b.js takes all of ./a.js at once',
  );
  expect(() => plain({ 'a.js': 'var a=1;export{a as t};', 'b.js': 'import{u}from"./a.js";u;' })).toThrow(
    'b.js asks for u',
  );
});
