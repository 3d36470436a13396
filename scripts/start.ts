process.env.SAMPLES ??= '1';
await import('./build.ts');
if (!process.exitCode) await import('./preview.ts');

export {};
