export { gradedValues, type GradedValue, isUnconfirmed, warningsOf } from './grading.ts';
export { allPacks, packById, packFor } from './registry.ts';
export { type Confidence, confidences, type Graded, type RulePack } from './rule-pack.ts';
export { requiredSignatures, type RequiredSignatures, type ThresholdFacts } from './threshold.ts';
