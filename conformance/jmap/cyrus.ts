// A real mail server for a few minutes: Cyrus IMAP in a folder of its own, on loopback ports of its own.
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../ports.ts';

const PROGRAMS = '/usr/lib/cyrus/bin';
const program = (name: string): string => join(PROGRAMS, name);
const SASLPASSWD = '/usr/sbin/saslpasswd2';
const NEEDED = [...['master', 'imapd', 'httpd', 'squatter', 'ctl_cyrusdb'].map(program), SASLPASSWD];

/** What of the server is missing on this machine; empty where it can be started. */
export const missingPrograms = (): readonly string[] => NEEDED.filter((file) => !existsSync(file));

export interface Cyrus {
  readonly version: string;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly authorization: string;
  /** Brings the search index up to date: until then the server finds no new mail by its addresses. */
  index(): void;
  /** What the server wrote about itself, for when something goes wrong. */
  log(): string;
  stop(): Promise<void>;
}

const PASSWORD = 'only on loopback';

/** Starts the server for one account; it hands what is submitted to the mail sink at `smtpPort`. */
export async function startCyrus(account: string, smtpPort: number): Promise<Cyrus> {
  const dir = mkdtempSync(join(tmpdir(), 'throughline-cyrus-'));
  const [imapPort, httpPort] = [await freePort(), await freePort()];
  const who = owner();
  const [user, domain = 'localhost'] = account.split('@');
  for (const folder of ['conf', 'conf/socket', 'spool', 'search', 'proc', 'lock', 'socket'])
    mkdirSync(join(dir, folder));
  const config = join(dir, 'imapd.conf');
  const services = join(dir, 'cyrus.conf');
  writeFileSync(config, settings(dir, who.name, smtpPort));
  writeFileSync(
    services,
    `START {
  recover cmd="${program('ctl_cyrusdb')} -C ${config} -r"
}
SERVICES {
  imap cmd="${program('imapd')} -C ${config}" listen="127.0.0.1:${imapPort}" proto="tcp4" prefork=0
  http cmd="${program('httpd')} -C ${config}" listen="127.0.0.1:${httpPort}" proto="tcp4" prefork=1
}
EVENTS {
}
`,
  );
  execFileSync(SASLPASSWD, ['-p', '-c', '-f', join(dir, 'sasldb2'), '-u', domain, user ?? account], {
    input: PASSWORD,
  });
  giveTo(dir, who);

  const as = who.uid === undefined ? {} : { uid: who.uid, gid: who.gid };
  const output: string[] = [];
  const master = spawn(
    program('master'),
    ['-C', config, '-M', services, '-p', join(dir, 'master.pid'), '-D'],
    { ...as, stdio: ['ignore', 'pipe', 'pipe'], cwd: dir },
  );
  for (const stream of [master.stdout, master.stderr]) stream.on('data', (part) => output.push(String(part)));
  const stop = () => end(master, dir);
  try {
    await firstLogin(imapPort, account);
    return {
      version: version(),
      origin: `http://127.0.0.1:${httpPort}`,
      authorization: `Basic ${Buffer.from(`${account}:${PASSWORD}`).toString('base64')}`,
      index: () => {
        const run = spawnSync(program('squatter'), ['-C', config, '-i', '-r', '-u', account], {
          ...as,
          cwd: dir,
        });
        if (run.status !== 0) throw new Error(`squatter: ${String(run.stderr)}`);
      },
      log: () => output.join(''),
      stop,
    };
  } catch (cause) {
    await stop();
    throw new Error(`Cyrus did not start: ${output.join('')}`, { cause });
  }
}

/** The server does not run as root: then it is the account Debian made for it, else whoever runs this. */
function owner(): { readonly name: string; readonly uid?: number; readonly gid?: number } {
  const me = userInfo();
  if (me.uid !== 0) return { name: me.username };
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('cyrus:'));
  const [name = 'cyrus', , uid, gid] = (line ?? '').split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}

function giveTo(path: string, who: ReturnType<typeof owner>): void {
  if (who.uid === undefined || who.gid === undefined) return;
  chownSync(path, who.uid, who.gid);
  for (const entry of readdirSync(path, { recursive: true }))
    chownSync(join(path, String(entry)), who.uid, who.gid);
}

const settings = (dir: string, user: string, smtpPort: number): string =>
  Object.entries({
    cyrus_user: user,
    configdirectory: `${dir}/conf`,
    'partition-default': `${dir}/spool`,
    defaultpartition: 'default',
    proc_path: `${dir}/proc`,
    mboxname_lockpath: `${dir}/lock`,
    idlesocket: `${dir}/socket/idle`,
    notifysocket: `${dir}/socket/notify`,
    lmtpsocket: `${dir}/socket/lmtp`,
    servername: 'localhost',
    virtdomains: 'userid',
    defaultdomain: 'internal',
    altnamespace: 'yes',
    unixhierarchysep: 'yes',
    httpmodules: 'jmap',
    conversations: 1,
    conversations_db: 'twoskip',
    search_engine: 'xapian',
    defaultsearchtier: 't1',
    't1searchpartition-default': `${dir}/search`,
    specialusealways: 1,
    autocreate_quota: 0,
    autocreate_inbox_folders: 'Drafts|Sent|Junk|Trash',
    'xlist-drafts': 'Drafts',
    'xlist-sent': 'Sent',
    'xlist-junk': 'Junk',
    'xlist-trash': 'Trash',
    allowplaintext: 'yes',
    sasl_pwcheck_method: 'auxprop',
    sasl_auxprop_plugin: 'sasldb',
    sasl_sasldb_path: `${dir}/sasldb2`,
    sasl_mech_list: 'PLAIN',
    // Nothing leaves this machine: whatever is submitted goes to the sink.
    smtp_backend: 'host',
    smtp_host: `127.0.0.1:${smtpPort}/noauth`,
    syslog_prefix: 'throughline-conformance',
  })
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');

/** The account and its folders are made by the first login; before that the server may still be starting. */
async function firstLogin(port: number, account: string): Promise<void> {
  const { connect } = await import('node:net');
  for (let tries = 0; ; tries++) {
    const answer = await new Promise<string>((resolve) => {
      let said = '';
      const socket = connect(port, '127.0.0.1');
      socket.setTimeout(5000, () => socket.destroy());
      socket.on('connect', () => socket.write(`a LOGIN "${account}" "${PASSWORD}"\r\nb LOGOUT\r\n`));
      socket.on('data', (part) => (said += String(part)));
      socket.on('error', () => {});
      socket.on('close', () => resolve(said));
    });
    if (/^a OK/m.test(answer)) return;
    if (tries > 50 || /^a NO/m.test(answer)) throw new Error(`The first login failed. ${answer}`);
    await wait(200);
  }
}

function version(): string {
  const asked = spawnSync('dpkg-query', ['-W', '-f', '${Version}', 'cyrus-imapd'], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout : 'unknown version';
}

/** Ends the server with the services it started, and removes its folder. */
async function end(master: ChildProcess, dir: string): Promise<void> {
  if (master.exitCode === null && master.signalCode === null) {
    const ended = new Promise((resolve) => master.once('exit', resolve));
    master.kill('SIGTERM');
    const late = setTimeout(() => master.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(late);
  }
  rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
