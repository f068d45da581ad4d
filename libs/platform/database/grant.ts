import type { QueryRunner } from 'typeorm';

/** Gives the app's role its rights on a table, where that role exists and is not the one that migrates. */
export async function grant(runner: QueryRunner, rights: string, ...tables: readonly string[]): Promise<void> {
  const [role] = await runner.query("SELECT 1 FROM pg_roles WHERE rolname = 'jamaa_app' AND rolname <> current_user");
  if (role) for (const table of tables) await runner.query(`GRANT ${rights} ON ${table} TO jamaa_app`);
}
