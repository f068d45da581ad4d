META
key;value
description;A village that does not exist: ten points to give away, costs with centimes
country;Nowhere
unit;Village
instance;2026
num_projects;5
num_votes;12
budget;2500.75
vote_type;cumulative
rule;unknown
date_begin;01.03.2026
date_end;15.03.2026
max_sum_points;10
min_points;1
currency;MAD
language;en
PROJECTS
project_id;cost;votes;score;name
A;1000.25;7;39;Clinic roof
B;1500.50;5;26;School fence
C;499.75;5;23;Drinking fountain
D;250;4;15;Notice boards
E;1200;3;17;Playground
VOTES
voter_id;vote;points
v01;A,C;7,3
v02;A,B;5,5
v03;B,D;6,4
v04;A;10
v05;C,D;5,5
v06;A,E;4,6
v07;B,C;5,5
v08;A,C,D;4,4,2
v09;E,B;7,3
v10;A,B;3,7
v11;C,D;6,4
v12;A,E;6,4
