META
key;value
description;A village that does not exist: up to three projects in order, short ballots among them
country;Nowhere
unit;Village
instance;2026
num_projects;5
num_votes;11
budget;900
vote_type;ordinal
rule;unknown
date_begin;01.03.2026
date_end;15.03.2026
min_length;1
max_length;3
currency;MAD
language;en
PROJECTS
project_id;cost;votes;score;name
1;300;7;18;Bus shelter
2;450;7;15;Culvert
3;220;6;12;Cemetery wall
4;600;6;12;Community room
5;120;3;4;Waste bins
VOTES
voter_id;vote
a;1,2,3
b;1,3,2
c;2,1,4
d;4,2
e;4,3,1
f;3
g;1,4,5
h;3,2,4
i;1,5
j;2,4,3
k;1,2,5
