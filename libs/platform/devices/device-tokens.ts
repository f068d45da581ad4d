import { randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.ts';
import { Sealing } from '../sealing/sealing.ts';

const name = 'jamaa.device';
const days = 365;

/** What of a request tells from which device it comes. */
export interface DeviceRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly ip: string;
}

export interface DeviceReply {
  getHeader(name: string): number | string | string[] | undefined;
  header(name: string, value: string[]): unknown;
}

export interface Device {
  /** Random; it stands for the browser and for nobody. Never written down: only its keyed hashes are. */
  readonly token: string;
  /** Whether the browser came with it. */
  readonly isKnown: boolean;
}

/** A random token in a signed cookie that no script reads: which signatures or answers came from one device, and nothing else. */
@Injectable()
export class DeviceTokens {
  constructor(
    private readonly sealing: Sealing,
    private readonly config: Config,
  ) {}

  /** The device of a request; one that is new is given its token with the answer. */
  of(request: DeviceRequest, reply: DeviceReply): Device {
    const given = this.read(request);
    if (given) return { token: given, isKnown: true };
    const token = randomBytes(16).toString('base64url');
    const secure = this.config.PUBLIC_URL.startsWith('https:') ? '; Secure' : '';
    const cookie = `${name}=${token}.${this.signatureOf(token)}; Path=/; Max-Age=${days * 86_400}; HttpOnly; SameSite=Lax${secure}`;
    reply.header('set-cookie', [...[reply.getHeader('set-cookie') ?? []].flat().map(String), cookie]);
    return { token, isKnown: false };
  }

  /** The device as one petition or consultation knows it; another knows the same device by another key. */
  keyFor = (subjectId: string, { token }: Device): string => this.sealing.code('signing-device', subjectId, token);

  /** The device as a desk that a commune trusts. */
  deskKey = ({ token }: Device): string => this.sealing.code('signing-desk', token);

  /** The address of the network as one petition or consultation knows it; of IPv6 the part that a household or a café has. */
  networkKey = (subjectId: string, ip: string): string => this.sealing.code('signing-network', subjectId, networkOf(ip));

  private read({ headers }: DeviceRequest): string | undefined {
    const cookies = [headers['cookie'] ?? []].flat().join(';').split(';');
    const value = cookies
      .map((one) => one.trim())
      .find((one) => one.startsWith(`${name}=`))
      ?.slice(name.length + 1);
    const [token = '', signature = ''] = value?.split('.') ?? [];
    return /^[\w-]{22}$/.test(token) && this.sealing.isCode(signature, 'device-token', token) ? token : undefined;
  }

  private signatureOf = (token: string): string => this.sealing.code('device-token', token);
}

/** Sixty-four bits of an IPv6 address, all of an IPv4 one. */
function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped) return mapped[1]!;
  const [head = '', tail] = ip.split('%')[0]!.split('::');
  const [left, right] = [head.split(':').filter(Boolean), tail?.split(':').filter(Boolean) ?? []];
  const middle = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...middle, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
