// Processor time and memory of processes, as Linux tells them.
import { readdirSync, readFileSync } from 'node:fs';

const tick = 10; // milliseconds

const statOf = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined; // it has ended
  }
};

/** Milliseconds of processor that a process, and with `andBelow` its children, have used. */
export function cpuOf(pid, andBelow = false) {
  let sum = 0;
  for (const one of andBelow ? [pid, ...childrenOf(pid)] : [pid]) {
    const stat = statOf(one);
    // fields 14 to 17 of proc(5): own time, and that of children that have ended
    if (stat) sum += stat.slice(11, andBelow && one === pid ? 15 : 13).reduce((total, field) => total + Number(field), 0) * tick;
  }
  return sum;
}

function childrenOf(pid) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.filter((name) => statOf(name)?.[1] === String(pid)).map(Number);
}

/** Resident memory in megabytes. */
export const memoryOf = (pid) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
