export { fingerprintOf } from './fingerprint.ts';
export { gradedValues, type GradedValue, isUnconfirmed, warningsOf, weakest } from './grading.ts';
export { packTable, refreshPackTables } from './pack-table.ts';
export { allPacks, packById, packFor, type PackQuery, type PackRegistry, registryOf } from './registry.ts';
export { type Confidence, confidences, type Graded, type RulePack, type ThresholdBand } from './rule-pack.ts';
export { requiredSignatures, type RequiredSignatures, type ThresholdFacts } from './threshold.ts';
