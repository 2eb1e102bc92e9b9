#include "core/words/statistic_guide.h"

#include "core/base/find_by_id.h"

namespace readiness {

namespace {

constexpr std::string_view own_rule = "Readiness's own rule";
constexpr std::string_view textbook = "Textbook arithmetic, older than any one source";
constexpr std::string_view james_1984 =
    "James, Demaree & Wolf 1984, Estimating within-group interrater reliability with and without response bias, "
    "Journal of Applied Psychology 69";
constexpr std::string_view burke_1999 =
    "Burke, Finkelstein & Dusig 1999, On average deviation indices for estimating interrater agreement, "
    "Organizational Research Methods 2";

constexpr StatisticEntry entries[] = {
    {
        .id = "score",
        .title = "Readiness score",
        .plain = "How ready people say they are, from 0 to 100",
        .meaning =
            "What people answered, put on one scale where 0 is the worst and 100 is the best answer to every question.",
        .formula = "Option i of k: 100·(i − 1) / (k − 1) or its own score; number: along the scale's points\n"
                   "Reversed: 100 − that; question: mean of its answers; overall: weighted mean of factors\n"
                   "Factor: weighted mean of its questions; with ballots, the mean of each person's such mean",
        .example = "Option 4 of 5: 100·(4 − 1) / (5 − 1) = 75; reversed: 100 − 75 = 25",
        .source = own_rule,
        .limits = "A mean can hide one very weak question, and with few people each of them moves it a lot. "
                  "It holds what people say, not what was measured. "
                  "Some people give the same answer to everything; some questions are worded the other way round so "
                  "that this shows.",
    },
    {
        .id = "bands",
        .title = "Bands",
        .plain = "The word beside a score",
        .meaning = "A word for a stretch of scores, such as Ready, so that a table can be read at a glance.",
        .formula = "The band is the last one whose start the score has reached\n"
                   "In the shipped questionnaires: Not ready from 0, Developing from 40, Ready from 70",
        .example = "69.6 is Developing, as 69.6 < 70; 70 is Ready",
        .source = own_rule,
        .limits = "40 and 70 are our own lines, not tested against results. "
                  "A score just below a line and one just above it say much the same. "
                  "A questionnaire of your own can draw other lines.",
    },
    {
        .id = "bounds",
        .title = "Bounds, low and high",
        .plain = "Where the score could still end up",
        .meaning = "The lowest and the highest the score could be once every unknown answer is filled in.",
        .formula = "low: every don't know and every missing answer counts as 0; high: each counts as 100\n"
                   "Factor and overall: weighted means of the parts' bounds; ballots: mean over all people\n"
                   "What is not applicable stays out of both",
        .example = "A factor of three questions at 75, 50 and not answered:\n"
                   "low (75 + 50 + 0) / 3 = 42, high (75 + 50 + 100) / 3 = 75",
        .source = own_rule,
        .limits =
            "They are not a margin of error and say nothing about people who were not asked. "
            "Wide bounds mean that much is not known. "
            "If too little was answered, the score leaves that out and the bounds do not, so it can lie outside them.",
    },
    {
        .id = "pressure",
        .title = "Pressure of a barrier",
        .plain = "How strongly a barrier shows",
        .meaning =
            "How far answers point to a barrier: 0 is the best answer to every question about it, 100 the worst.",
        .formula = "pressure = 100 − weighted mean of the questions that point to the barrier\n"
                   "Strong: above 60; Watch: above 30; Little seen: up to 30\n"
                   "Not assessed: less than half of what applies is answered, by weight",
        .example = "Questions at 25 and, with half the weight, at 75: mean = (25 + 0.5·75) / 1.5 = 41.7\n"
                   "pressure = 100 − 41.7 = 58.3, so Watch",
        .source = own_rule,
        .limits = "60 and 30 are our own lines, not tested against results. "
                  "Middle answers everywhere put every barrier on Watch, so Watch alone says little. "
                  "Little seen means that these answers hardly point to the barrier, and not that it is absent.",
    },
    {
        .id = "one-question",
        .title = "One question alone makes a barrier strong",
        .plain = "When one question outweighs the mean",
        .meaning = "Enough low answers to one question make a barrier strong, whatever its other questions say.",
        .formula = "low ≥ share · answered, and answered ≥ half of (answered + don't know + unanswered)\n"
                   "low: answers that score no more than the rule's limit; a file can ask for more than half\n"
                   "Too few answered: the rule waits, the status may change; an agreed answer decides alone",
        .example = "Share a third, 12 asked; 4 of 10 answers are low: 4 ≥ 10 / 3 and 10 ≥ 12 / 2, so strong\n"
                   "2 of 3 answers are low: 2 ≥ 3 / 3, but 3 < 12 / 2, so the rule waits",
        .source = "Readiness's own rule; from the source is only the number in the shipped one, 10 per cent more work: "
                  "de Silva 2014, Spreading improvement ideas, Evidence scan No. 20, page 21",
        .limits =
            "The source says that evidence suggests that so much more work deters people, not that it stops a change. "
            "The share, the half and the scores around 10 per cent are our own, not tested against results. "
            "Before a change people can only guess how much work it adds.",
    },
    {
        .id = "mean",
        .title = "Mean",
        .plain = "The average answer",
        .meaning = "All the answers added up, divided by how many there are.",
        .formula = "mean = (x_1 + x_2 + … + x_n) / n",
        .example = "2, 3, 4, 4, 5: (2 + 3 + 4 + 4 + 5) / 5 = 3.6",
        .source = textbook,
        .limits = "One answer far from the rest pulls it away. "
                  "If opinion is split, it may be an answer that nobody gave. "
                  "It treats all steps between options as equal.",
    },
    {
        .id = "sd",
        .title = "Standard deviation, SD",
        .plain = "How far apart people are",
        .meaning = "About how far a usual answer lies from the average answer.",
        .formula = "SD = √(s²)\n"
                   "s² = ((x_1 − mean)² + … + (x_n − mean)²) / (n − 1)",
        .example = "2, 3, 4, 4, 5 with the mean 3.6: s² = (2.56 + 0.36 + 0.16 + 0.16 + 1.96) / 4 = 1.3\n"
                   "SD = √1.3 = 1.14",
        .source = textbook,
        .limits = "It needs two answers, and from a few it is hardly more than a guess. "
                  "It cannot be compared between unlike scales. "
                  "One answer far from the rest makes it large.",
    },
    {
        .id = "median",
        .title = "Median",
        .plain = "The answer in the middle",
        .meaning = "Line up all answers from low to high and take the one in the middle.",
        .formula = "n odd: the middle answer; n even: the mean of the two middle answers",
        .example = "2, 3, 4, 4, 5: 4; without the 5: (3 + 4) / 2 = 3.5",
        .source = textbook,
        .limits = "It does not show how far apart people are. "
                  "If opinion is split, one more answer can move it from one side to the other.",
    },
    {
        .id = "quartiles",
        .title = "Quartiles, Q1 and Q3",
        .plain = "Where the middle half of the answers lies",
        .meaning = "The middle half of the answers: a quarter of them lies below it, and a quarter above it.",
        .formula = "Answers in ascending order, x_0 to x_(n−1); h = (n − 1)·p, k = h without its decimals\n"
                   "Q = x_k + (h − k)·(x_(k+1) − x_k); p = 0.25 for Q1, 0.75 for Q3",
        .example = "2, 3, 4, 4, 5: h = 4·0.25 = 1, so Q1 = x_1 = 3; h = 4·0.75 = 3, so Q3 = x_3 = 4",
        .source = "Hyndman & Fan 1996, Sample quantiles in statistical packages, The American Statistician 50: type 7",
        .limits = "With few answers they are rough guesses between two answers. "
                  "If many people gave the same answer, the quarters are only rough. "
                  "Programs that use another of the nine types differ a little.",
    },
    {
        .id = "counts",
        .title = "Answer counts",
        .plain = "How many gave each answer",
        .meaning = "How many people picked each option, did not know, found it not applicable, or gave no answer.",
        .formula = "answered + don't know + not applicable + unanswered = all who were asked",
        .example = "8 answered + 2 don't know + 1 not applicable + 1 unanswered = 12 in the room",
        .source = own_rule,
        .limits = "In a small room a count of one may reveal who it was. "
                  "A count of hands is as good as whoever counted.",
    },
    {
        .id = "rwg",
        .title = "Within-group agreement, r_WG",
        .plain = "How much people agree",
        .meaning =
            "1 means that all gave the same answer, and 0 that answers lie as far apart as by pure chance, or further.",
        .formula = "r_WG = 1 − s² / σ², kept within 0 to 1\n"
                   "s² = variance of the picked options' places 1, 2, … A, with the divisor n − 1\n"
                   "σ² = (A² − 1) / 12, the same if each of A options is picked equally often",
        .example = "2, 3, 4, 4, 5 of five options: s² = 1.3, σ² = (25 − 1) / 12 = 2\n"
                   "r_WG = 1 − 1.3 / 2 = 0.35",
        .source = james_1984,
        .limits = "Do not trust it if n < 5: three random answers pass 0.70 about one time in four. "
                  "It comes out too high if most people would lean one way anyway: see the two nulls. "
                  "Number scales have none.",
    },
    {
        .id = "rwg-j",
        .title = "Within-group agreement over J questions, r_WG(J)",
        .plain = "How much people agree on a whole factor",
        .meaning = "Agreement over all questions of a factor; more questions make it look stronger.",
        .formula = "r_WG(J) = J·(1 − m) / (J·(1 − m) + m)\n"
                   "m = mean of s² / σ² over the J questions, counted as 1 if it is more",
        .example = "Three questions of five options with s² 0.5, 0.7 and 1.2: m = 0.8 / 2 = 0.4\n"
                   "r_WG(J) = 3·0.6 / (3·0.6 + 0.4) = 0.82",
        .source = james_1984,
        .limits = "It grows with J: more questions, and the same people seem to agree more. "
                  "Only questions on the factor's commonest answer scale are in it. "
                  "Do not trust it if n < 5, or if most would lean one way anyway.",
    },
    {
        .id = "rwg-star",
        .title = "Within-group agreement over J questions, r*_WG(J)",
        .plain = "How much people agree, however many questions",
        .meaning = "Agreement over all questions of a factor; more questions do not make it look stronger.",
        .formula = "r*_WG(J) = 1 − m\n"
                   "m = mean of s² / σ² over the J questions; below 0 if people differ more than chance",
        .example = "Three questions of five options with s² 0.5, 0.7 and 1.2: m = 0.8 / 2 = 0.4\n"
                   "r*_WG(J) = 1 − 0.4 = 0.60",
        .source = "Lindell, Brandt & Whitney 1999, A revised index of interrater agreement for multi-item ratings of "
                  "a single target, Applied Psychological Measurement 23",
        .limits = "One split question can hide among many on which people agree. "
                  "Only questions on the factor's commonest answer scale are in it. "
                  "Do not trust it if n < 5, or if most would lean one way anyway.",
    },
    {
        .id = "rwg-skewed",
        .title = "Two nulls: even chance and habit",
        .plain = "More than people agree by habit",
        .meaning =
            "Compares the answers with chance twice: once if it is even, once if it leans to one end of the scale.",
        .formula = "Even chance: σ² = (A² − 1) / 12; habit: σ² = 1.34 for A = 5, slightly skewed\n"
                   "A = 6 to 11: 1.85, 2.90, 3.47, 5.66, 6.30, 7.31; any other A: 0.67 of even chance\n"
                   "1 − s² / σ² (a question) or 1 − m (a factor) with either; people agree if both ≥ 0.70",
        .example = "3, 4, 4, 4, 5 of five options: s² = 0.5; even chance: 1 − 0.5 / 2 = 0.75\n"
                   "habit: 1 − 0.5 / 1.34 = 0.63, so answers are alike, which need not mean agreement",
        .source =
            "LeBreton & Senter 2008, Answers to 20 questions about interrater reliability and interrater agreement, "
            "Organizational Research Methods 11: table of null distributions, slight skew; 0.67 is Readiness's own",
        .limits = "Nobody knows how strongly this group leans by habit; a stronger lean would explain more. "
                  "The table's steps from one A to the next are uneven, so do not compare unlike scales.",
    },
    {
        .id = "chance-by-habit",
        .title = "Chance of agreement by habit",
        .plain = "How often habit looks like agreement",
        .meaning = "Of groups of this size that answer by habit, the share that comes as close as people who agree.",
        .formula = "The chances of all answers with r_WG or r*_WG(J) ≥ 0.70 against even chance, added up\n"
                   "Chances of the options 1 to 5: 0.05, 0.15, 0.20, 0.35, 0.25; any other A: cut into A parts\n"
                   "Exact up to 60 people; a factor as one question, as habit answers all of them alike",
        .example = "Five people, five options: 18 %; nine people: 8 %; 12 people: 5 %",
        .source = "Readiness's own rule, with the slightly skewed null of LeBreton & Senter 2008; the idea is that of "
                  "Cohen, Doveh & Eick 2001, Statistical properties of the r_WG(J) index of agreement, Psychological "
                  "Methods 6",
        .limits = "It is not the chance that this group answered by habit. "
                  "Who leans more strongly than the published shares gets there more often.",
    },
    {
        .id = "ad-mean",
        .title = "Average deviation about the mean, AD_M",
        .plain = "How far people are from the average answer",
        .meaning = "The average distance from each answer to the average answer, in the units of the scale.",
        .formula = "AD_M = (|x_1 − mean| + … + |x_n − mean|) / n",
        .example = "2, 3, 4, 4, 5 with the mean 3.6: (1.6 + 0.6 + 0.4 + 0.4 + 1.4) / 5 = 0.88",
        .source = burke_1999,
        .limits = "It cannot be compared between unlike scales. "
                  "It needs two answers, and with few a single one moves it a lot. "
                  "It cannot distinguish two camps from a wide spread.",
    },
    {
        .id = "ad-median",
        .title = "Average deviation about the median, AD_Md",
        .plain = "How far people are from the answer in the middle",
        .meaning = "The average distance from each answer to the answer in the middle, in the units of the scale.",
        .formula = "AD_Md = (|x_1 − median| + … + |x_n − median|) / n",
        .example = "2, 3, 4, 4, 5 with the median 4: (2 + 1 + 0 + 0 + 1) / 5 = 0.8",
        .source = burke_1999,
        .limits = "It cannot be compared between unlike scales. "
                  "It needs two answers, and with few a single one moves it a lot. "
                  "It is never larger than the distance from the mean, so do not compare the two.",
    },
    {
        .id = "split",
        .title = "Split opinion",
        .plain = "Opinion is split",
        .meaning = "At least a third of the answers lie low and at least a third lie high.",
        .formula = "n ≥ 2, lower ≥ n / 3 and upper ≥ n / 3; a middle option is in neither, but counts in n\n"
                   "Number scale: lower is a readiness below 50, upper one above 50",
        .example = "9 answers, 3 low, 2 in the middle, 4 high: 3 ≥ 9 / 3 and 4 ≥ 9 / 3, so opinion is split",
        .source = own_rule,
        .limits = "With two or three answers one person is a whole side, so take it as a hint. "
                  "It shows that there are two sides, but not why. "
                  "Two camps on the same side of the middle are not found.",
    },
    {
        .id = "verdict",
        .title = "Verdict on agreement",
        .plain = "Whether people agree",
        .meaning = "Says in words whether people agree, once enough of them have answered.",
        .formula = "n < 5: too few to say; else by r_WG (a question) or r*_WG(J) (a factor):\n"
                   "≥ 0.70 people agree, or answers are alike if it is less against habit\n"
                   "≥ 0.50 some agreement; less: little agreement; a split question says that instead",
        .example = "r_WG 0.85 and 0.78 against habit: people agree\n"
                   "r_WG 0.75 and 0.63 against habit: answers are alike",
        .source = "Readiness's own rule; 0.70 is the custom of the field, the rest is ours",
        .limits = "The limits are customs, so just above and just below one says much the same. "
                  "People can agree and all be wrong. "
                  "Number scales get no verdict, even with n ≥ 5.",
    },
    {
        .id = "hear-first",
        .title = "Whom to hear first",
        .plain = "Hear both ends, the quieter side first",
        .meaning = "Asks the few to speak before the many, so that nobody is talked over.",
        .formula = "If opinion is split, or two answers lie at least half the readiness scale apart:\n"
                   "hear those with the lowest and the highest answer, the side with fewer hands first;\n"
                   "of equal sides, the one that speaks against readiness",
        .example = "4 of 12 people picked the lowest option and 8 the highest: hear the 4 first",
        .source = own_rule,
        .limits = "It counts hands and does not know who dares to speak. "
                  "If only one person is at one end, ask for reasons on that side, never for the person. "
                  "Those in the middle are worth hearing too.",
    },
    {
        .id = "talk-first",
        .title = "Priority for discussion",
        .plain = "What to talk about first",
        .meaning = "Puts first the questions on which answers are low, people differ, or many do not know.",
        .formula = "priority = (1 + low)·(1 + split)·(1 + unknown), each part from 0 to 1\n"
                   "low = (100 − score) / 100; split = 1 − r_WG, or 1 if opinion is split\n"
                   "Listed: lowest band (no bands: lowest score), split, little agreement, or unknown ≥ 25 %",
        .example = "Score 45, r_WG 0.40, 3 of 12 unknown: (1 + 0.55)·(1 + 0.60)·(1 + 0.25) = 3.1",
        .source = own_rule,
        .limits = "It is an order to start from, and says nothing about how much a question matters. "
                  "With few answers a single person changes the order. "
                  "On a number scale the SD of the readiness over 50 replaces 1 − r_WG; the two are only similar.",
    },
    {
        .id = "unknowns",
        .title = "Share of unknown answers",
        .plain = "How many do not know",
        .meaning = "The share of people who did not know or gave no answer, among those whom the question concerns.",
        .formula = "unknown = (don't know + unanswered) / (answered + don't know + unanswered)\n"
                   "Not applicable has no part in it; from 25 % on the question is worth talking about",
        .example = "8 answered, 2 don't know, 1 unanswered, 1 not applicable:\n"
                   "unknown = (2 + 1) / (8 + 2 + 1) = 27 %",
        .source = own_rule,
        .limits = "Some say that they don't know to stay out of trouble. "
                  "With hands counted, a wrong number of people in the room makes the unanswered wrong.",
    },
    {
        .id = "role-gap",
        .title = "Gap between roles",
        .plain = "How differently roles see it",
        .meaning = "The score of the role that sees most readiness, less that of the role that sees least.",
        .formula = "gap = highest − lowest score at a factor, in points, among the roles shown (two or more)",
        .example = "Doctors 48, nurses 71, managers 80: gap = 80 − 48 = 32",
        .source = own_rule,
        .limits = "Each person moves the score of a small role a lot. "
                  "The more roles there are, the larger the gap that chance alone makes. "
                  "Withheld roles are not in it, so the true gap may be larger.",
    },
    {
        .id = "minimum-group",
        .title = "Minimum group size, with complementary suppression",
        .plain = "Small groups are withheld",
        .meaning = "A group of few people is not shown on its own, so that nobody's answers can be worked out.",
        .formula = "Withheld: groups with fewer people than the minimum, usually 5, never set below 3\n"
                   "If one is withheld, the next smallest is too, until at least two groups are withheld\n"
                   "and those withheld have at least the minimum of people together; the same at each factor",
        .example = "Minimum 5; 7 nurses, 6 doctors, 3 managers: the managers are withheld, and the doctors too\n"
                   "With the nurses alone shown, nobody can work out what 3 managers said",
        .source = "Readiness's own rule, after the practice of statistical offices: Hundepool et al. 2012, "
                  "Statistical Disclosure Control",
        .limits = "If a whole group answers alike, its mean reveals what each of them said. "
                  "Results from before and after somebody joined, side by side, can reveal that person's answers. "
                  "People who know a group well may still guess.",
    },
    {
        .id = "shareable-copy",
        .title = "Shareable copy",
        .plain = "A copy to pass on, without anyone's answers",
        .meaning = "A copy that keeps the scores and leaves out each person's answers and the notes.",
        .formula = "Kept: scores of the whole, of factors and of roles that may be shown; status of barriers\n"
                   "Left out: ballots, counts of hands, agreed answers, notes",
        .example = "Kept: Leadership 62, from 12 people; left out: that one of them picked “Disagree”",
        .source = own_rule,
        .limits = "It hides answers and not scores, and with very few people a score reveals much. "
                  "It cannot be changed or merged, so keep the original.",
    },
};

}  // namespace

std::span<const StatisticEntry> statistic_guide() {
    return entries;
}

const StatisticEntry* find_statistic(std::string_view id) {
    const std::span<const StatisticEntry> guide = statistic_guide();
    return find_by_id(guide, id);
}

}  // namespace readiness
