import { newId } from '#kernel';
console.log(newId(), import.meta.url);
