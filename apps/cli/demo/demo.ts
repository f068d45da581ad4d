import { Injectable } from '@nestjs/common';
import { MoroccoTerritories } from '#territory';
import { CouncilDemo } from './council-demo.ts';
import { DemoClock } from './demo-clock.ts';
import { LawDemo } from './law-demo.ts';
import { PetitionDemo } from './petition-demo.ts';
import { petitionStories } from './petition-stories.ts';
import { DemoPlaces } from './places.ts';
import { ProceduresDemo } from './procedures-demo.ts';
import { Timeline } from './timeline.ts';

/** Seeds the demonstration through the real use cases, with a moved clock: what it shows could have happened. */
@Injectable()
export class Demo {
  constructor(
    private readonly territories: MoroccoTerritories,
    private readonly places: DemoPlaces,
    private readonly councils: CouncilDemo,
    private readonly petitions: PetitionDemo,
    private readonly laws: LawDemo,
    private readonly procedures: ProceduresDemo,
    private readonly clock: DemoClock,
  ) {}

  /** Seeds once; says what there is. */
  async seed(): Promise<string> {
    await this.territories.import();
    if (await this.petitions.count()) return 'the demonstration is already there';
    const timeline = new Timeline(this.clock.now());
    const [first, second, president] = await this.places.namedCitizens();
    const sitting = new Set(petitionStories.map(({ commune }) => commune));
    for (const name of sitting) this.councils.hold(timeline, await this.places.commune(name));
    for (const [index, story] of petitionStories.entries()) {
      const petitioner = [first!, second!][index] ?? (await this.places.citizen(index));
      await this.petitions.tell(timeline, story, index, petitioner);
    }
    await this.laws.tell(timeline, president!);
    await this.procedures.tell(timeline, sitting);
    await timeline.live((at) => this.clock.arrive(at));
    this.clock.giveBack();
    return `the demonstration: ${await this.petitions.count()} petitions in ${this.places.size} communes`;
  }
}
