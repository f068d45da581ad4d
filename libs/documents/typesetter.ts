import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Injectable } from '@nestjs/common';

/** ISO 19005-2, level A: tagged, with the text of every sign, and all fonts inside. */
const pdfStandard = 'a-2a';

const faces = ['400Regular/NotoNaskhArabic_400Regular.ttf', '700Bold/NotoNaskhArabic_700Bold.ttf'];
const { resolve } = createRequire(import.meta.url);
/** Papers for which the compiler keeps what it learnt. */
const remembered = 10;

/**
 * Makes a PDF of a paper's data by the one template. The data is an input of the program, never a part of it. It is done at once, in
 * this process: some tens of milliseconds (docs/documents.md).
 */
@Injectable()
export class Typesetter {
  private made: NodeCompiler | undefined;
  private readonly template = readFileSync(new URL('typst/paper.typ', import.meta.url), 'utf8');

  /** `at` is written into the file, so that the same paper is the same bytes. Signs that no face has become a hollow square. */
  pdf(data: string, at: Date): Buffer {
    try {
      return this.set(data, at);
    } catch (error) {
      const missing = signsWithoutFace(error);
      if (!missing.length) throw error;
      return this.set(
        missing.reduce((text, sign) => text.replaceAll(sign, '□'), data),
        at,
      );
    }
  }

  private set(data: string, at: Date): Buffer {
    const compiler = this.compiler();
    const outcome = compiler.compile({ mainFileContent: this.template, inputs: { paper: data } });
    if (!outcome.result) throw new Error(`a paper could not be typeset: ${JSON.stringify(outcome.takeDiagnostics()?.shortDiagnostics)}`);
    const pdf = compiler.pdf(outcome.result, { pdfStandard, creationTimestamp: Math.floor(at.getTime() / 1000) });
    compiler.evictCache(remembered);
    return pdf;
  }

  /** Faces are those of the packages and of the compiler, never the machine's: a paper looks the same everywhere. */
  private compiler(): NodeCompiler {
    this.made ??= NodeCompiler.create({
      workspace: fileURLToPath(new URL('typst', import.meta.url)),
      fontArgs: [{ fontBlobs: faces.map((face) => readFileSync(resolve(`@expo-google-fonts/noto-naskh-arabic/${face}`))) }],
    });
    return this.made;
  }
}

/** Of a refusal of the PDF standard, the signs for which there is no face. */
const signsWithoutFace = (error: unknown): string[] => [
  ...new Set([...String((error as Error).message).matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].map(([, sign]) => sign!)),
];
