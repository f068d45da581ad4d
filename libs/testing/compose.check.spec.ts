import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from '#platform';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const compose = read('docker-compose.yml');
const given = new Set(
  [.../^x-configuration:.*\n((?:  .*\n)+)/m.exec(compose)![1]!.matchAll(/^  ([A-Z0-9_]+):/gm)].map(([, name]) => name!),
);
const ofOneProcess = [...compose.matchAll(/<<: \*configuration,? ?\n?\s*([A-Z_]+):/g)].map(([, name]) => name!);

describe('the composed installation', () => {
  test('gives its processes only variables that they read', () => {
    expect(given.size).toBeGreaterThan(5);
    expect([...given, ...ofOneProcess].filter((name) => !(name in configSchema.shape))).toEqual([]);
  });

  test('gives them every variable without which they do not start', () => {
    const needed = Object.entries(configSchema.shape).filter(([, schema]) => !schema.safeParse(undefined).success);
    expect(needed.map(([name]) => name).filter((name) => !given.has(name))).toEqual([]);
  });

  test('can offer text messages and a national identity', () => {
    const offers = Object.keys(configSchema.shape).filter((name) => /^(SMS|OIDC)_/.test(name));
    expect(offers.length).toBeGreaterThan(10);
    expect(offers.filter((name) => !given.has(name))).toEqual([]);
  });

  test('replaces every default that is for development only', () => {
    const forDevelopment = Object.entries(configSchema.shape).filter(([, schema]) =>
      String(schema.safeParse(undefined).data).startsWith('development'),
    );
    expect(forDevelopment.map(([name]) => name).sort()).toEqual(['JAMAA_SECRET', 'NODE_ENV', 'REGISTER_SECRET']);
    expect(forDevelopment.filter(([name]) => !given.has(name))).toEqual([]);
  });

  test('has no default for a secret: what is not set stops it', () => {
    const optional = [...compose.matchAll(/\$\{([A-Z_]+)([^}]*)\}/g)].filter(([, , rest]) => rest !== ':?').map(([, name]) => name);
    const isOffer = (name: string) => /^(SMS|OIDC)_/.test(name);
    expect(new Set(optional.filter((name) => !isOffer(name!)))).toEqual(
      new Set(['LOG_LEVEL', 'OTEL_EXPORTER_OTLP_ENDPOINT', 'TIME_ZONE', 'JAMAA_SECRET_OLD']),
    );
    expect(compose).not.toMatch(/(PASSWORD|SECRET)\w*: *['"]?(?!.*\$\{)\w/);
  });

  test('builds only images that the Dockerfile describes, and none of them runs as root', () => {
    const dockerfile = read('Dockerfile');
    const targets = new Set([...compose.matchAll(/target: (\w+)/g)].map(([, name]) => name!));
    expect(targets).toEqual(new Set(['app', 'web', 'proxy']));
    for (const target of targets) {
      const stage = new RegExp(`^FROM .* AS ${target}\\n([^]*?)(?=^FROM |$(?![^]))`, 'm').exec(dockerfile)?.[1] ?? '';
      expect([target, stage]).toEqual([target, expect.stringMatching(/^USER (node|1000:1000)$/m)]);
    }
  });
});
