META
key;value
description;A village that does not exist, with ties and exact fits: sets of projects
country;Nowhere
unit;Village
instance;2026
num_projects;7
num_votes;20
budget;1000
vote_type;approval
rule;unknown
date_begin;01.03.2026
date_end;15.03.2026
min_length;0
max_length;4
currency;MAD
language;en
PROJECTS
project_id;cost;votes;name;district
well;400;9;A second well;North
road;300;9;Gravel on the market road;South
shade;150;8;Trees and benches in front of the clinic;North
lamp;150;8;Solar lamps at the crossing;South
books;90;5;A reading corner;North
pitch;500;4;A football pitch;South
oven;75;0;A shared bread oven;North
VOTES
voter_id;vote
1;well,shade,books
2;well,shade
3;well,shade,lamp
4;well,shade,books
5;well
6;well,lamp
7;well,road
8;well,road,lamp,shade
9;well,pitch
10;road,lamp
11;road,lamp
12;road,lamp
13;road,pitch
14;road,shade
15;road,books
16;road,lamp
17;shade,lamp,books
18;shade,pitch,books
19;pitch
20;
