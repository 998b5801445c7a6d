/** Members who read and support but seldom write. */
export const plainMembers: readonly string[] = `
Aaron Feld, Abena Owusu, Adele Marchetti, Agnes Thorne, Ahmed Saleh, Aiko Tanaka, Albert Krol, Alina Petrescu,
Amara Diallo, Amelie Roth, Anders Holm, Andrea Costa, Aneta Kowal, Anton Weiss, Arjun Mehta, Astrid Nyberg,
Ayla Demir, Barbara Stein, Bastian Kuhn, Benedikt Moll, Birgit Haas, Bogdan Ionescu, Brigid Doyle, Camille Lefort,
Carla Esteves, Carsten Pohl, Cecilia Ramos, Chidi Eze, Claire Dumont, Claudia Reiter, Cormac Flynn, Dalia Nasser,
Daniel Brack, Daria Volkova, David Osei, Dieter Lang, Dominik Sauer, Dora Szabo, Edgar Lund, Eileen Byrne,
Ekaterina Orlova, Elias Berg, Elif Yildiz, Emil Hansen, Emma Gallo, Erik Sandberg, Esra Polat, Esther Mbeki,
Eva Horvath, Fabian Kraus, Farid Rahimi, Felix Arndt, Filip Zajac, Fiona Walsh, Florian Beck, Frieda Nolte,
Gabriel Sousa, Georg Winkler, Gianni Russo, Gudrun Aas, Gustav Ek, Hamid Karimi, Hana Novotna, Harald Busch,
Hatice Aydin, Hedwig Lenz, Helena Prokop, Henrik Dahl, Hugo Salas, Ibrahim Toure, Ida Lorenz, Igor Baran,
Imke Petersen, Ines Carvalho, Ingrid Moe, Irina Popa, Ismail Kaya, Ivo Marin, Jan Vermeer, Jana Hruba,
Jasper Groot, Joana Pinto, Johanna Seidel, Josef Brandl, Judith Adler, Julia Ferrand, Jürgen Thoma, Karim Benali,
Karin Ostrowski, Kasper Juhl, Katarina Babic, Keiko Mori, Klaus Ritter, Lara Santos, Lars Engel, Latifa Omar,
Lea Zimmer, Leonie Hartwig, Liam Keane, Lina Abbas, Livia Conti, Lorenz Maier, Louise Girard, Ludwig Paulsen,
Magda Wrona, Malte Friis, Manuel Ortega, Marco Bellini, Margit Kern, Maria Silva, Marta Dudek, Martin Falk,
Mathilde Roy, Mehmet Arslan, Meike Jansen, Milan Kostic, Milena Todorov, Mohamed Idris, Monika Fuchs, Nadia Haddou,
Nele Behrens, Nikolai Stoev, Nina Lamberti, Nora Hedlund, Olga Smirnova, Omar Farouk, Otto Brenner, Pablo Navarro,
Patricia Wolff, Pavel Urban, Petra Vogel, Piotr Maj, Rahel Tesfaye, Ramona Stoica, Rafael Lima, Regina Kaiser,
Renate Ulrich, Rui Tavares, Ruth Abramson, Sabine Kurz, Salma Idrissi, Sandra Ebert, Selin Ozturk, Silke Baum,
Simon Larsen, Sofia Greco, Svea Lindholm, Tariq Aziz, Thea Nygaard, Theo Blank, Tilda Berglund, Tobias Klee,
Ursula Frank, Vera Sokol, Viktor Hahn, Wiebke Stahl, Xenia Pavlou, Yusuf Erdem, Zofia Lis, Zoran Vukic
`
  .split(',')
  .map((name) => name.trim());
