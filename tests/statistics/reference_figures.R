# What R makes of real survey answers, for compare_with_r.py:  Rscript reference_figures.R FOLDER
#
# Writes items.csv (what was asked), answers.csv (who answered what) and figures.csv (what R makes of them), by case: one
# group of a data set. The agreement figures are those of the package multilevel: rwg (James, Demaree and Wolf 1984),
# rwg.j, rwg.j.lindell (Lindell, Brandt and Whitney 1999) and ad.m (Burke, Finkelstein and Dusig 1999).
#
# Missing answers: rwg and ad.m leave them out, as we do. rwg.j and rwg.j.lindell leave out everyone who has one, where
# we take each question's variance over the answers that it has. So a group with missing answers is compared twice: once
# without those people, with the package, and once as it is, with the formulas written out below.
# One answer: neither ad.m nor we have a figure for it.

suppressMessages(library(multilevel))
folder <- commandArgs(trailingOnly = TRUE)[1]
items_csv <- file(file.path(folder, "items.csv"), "w")
answers_csv <- file(file.path(folder, "answers.csv"), "w")
figures_csv <- file(file.path(folder, "figures.csv"), "w")

row_of <- function(...) paste(..., sep = ",")

figure <- function(case, kind, id, name, value) {
    if (is.null(value)) return(invisible())
    text <- ifelse(is.na(value), "null", sprintf("%.17g", value))
    writeLines(row_of(case, kind, id, name, text), figures_csv)
}

# A data set's questions: `options` is 0 for a number from `lowest` to `highest`, else how many there are.
questions <- function(id, factor, lowest, highest, number = FALSE, reverse = FALSE) {
    data.frame(id = id, factor = factor, lowest = lowest, highest = highest,
               options = if (number) 0 else highest - lowest + 1, reverse = reverse)
}

variance_of_chance <- function(options) (options^2 - 1) / 12

# The slightly skewed null of LeBreton and Senter 2008, for 5 to 11 options; elsewhere the ratio that 5 options have.
variance_of_habit <- function(options) {
    known <- c("5" = 1.34, "6" = 1.85, "7" = 2.90, "8" = 3.47, "9" = 5.66, "10" = 6.30, "11" = 7.31)
    if (options %in% names(known)) known[[as.character(options)]] else 0.67 * variance_of_chance(options)
}

# The chance that people who answer by habit come to r_WG 0.70. R counts another way than the program: over all counts
# of the options that people can come to, with dmultinom. Only where that is quick; else NULL, which is compared with
# nothing.
chances_known <- new.env()
chance_by_habit <- function(people, options) {
    if (people < 5) return(NA)
    if (choose(people + options - 1, options - 1) > 5000) return(NULL)
    key <- paste(people, options)
    if (is.null(chances_known[[key]])) {
        share_below <- approxfun(seq(0, 1, 0.2), cumsum(c(0, 0.05, 0.15, 0.20, 0.35, 0.25)))
        shares <- diff(share_below(seq(0, 1, length.out = options + 1)))
        bars <- combn(people + options - 1, options - 1)
        counts <- rbind(bars, people + options) - rbind(0, bars) - 1
        own <- apply(counts, 2, function(count) var(rep(seq_len(options), count)))
        close <- own <= 0.3 * variance_of_chance(options) + 1e-9
        chances_known[[key]] <- sum(apply(counts[, close], 2, dmultinom, prob = shares))
    }
    chances_known[[key]]
}

write_spread <- function(case, kind, id, x) {
    x <- x[!is.na(x)]
    figure(case, kind, id, "n", length(x))
    if (length(x) == 0) return(invisible())
    quartiles <- quantile(x, c(0.25, 0.75), type = 7, names = FALSE)
    if (kind == "item") figure(case, kind, id, "mean", mean(x))
    figure(case, kind, id, "sd", sd(x))
    figure(case, kind, id, "median", median(x))
    figure(case, kind, id, "q1", quartiles[1])
    figure(case, kind, id, "q3", quartiles[2])
    figure(case, kind, id, "min", min(x))
    figure(case, kind, id, "max", max(x))
    one_group <- rep(1, length(x))
    figure(case, kind, id, "ad_mean", ad.m(x, one_group)$AD.M)
    figure(case, kind, id, "ad_median", ad.m(x, one_group, type = "median")$AD.M)
}

write_item <- function(case, asked, x) {
    write_spread(case, "item", asked$id, x)
    x <- x[!is.na(x)]
    if (asked$options == 0 || length(x) < 2) {
        for (name in c("rwg", "rwg_skewed", "chance_by_habit")) figure(case, "item", asked$id, name, NA)
    } else {
        one_group <- rep(1, length(x))
        figure(case, "item", asked$id, "rwg_skewed", rwg(x, one_group, variance_of_habit(asked$options))$rwg)
        figure(case, "item", asked$id, "chance_by_habit", chance_by_habit(length(x), asked$options))
        figure(case, "item", asked$id, "rwg", rwg(x, rep(1, length(x)), variance_of_chance(asked$options))$rwg)
    }
}

# The mean readiness of the answered questions, for those who answered at least half of them.
respondent_scores <- function(asked, answers) {
    readiness <- sapply(seq_len(nrow(asked)), function(i) {
        share <- 100 * (answers[[asked$id[i]]] - asked$lowest[i]) / (asked$highest[i] - asked$lowest[i])
        if (asked$reverse[i]) 100 - share else share
    })
    readiness <- matrix(readiness, nrow = nrow(answers))
    rowMeans(readiness, na.rm = TRUE)[rowSums(!is.na(readiness)) >= ncol(readiness) / 2]
}

# Of a factor's questions those on its commonest choice scale; of equally common ones the first asked.
comparable <- function(asked) {
    scale <- paste(asked$lowest, asked$highest, asked$options)[asked$options > 0]
    if (length(scale) == 0) return(asked[0, ])
    uses <- table(scale)[unique(scale)]
    asked[asked$options > 0, ][scale == names(uses)[which.max(uses)], ]
}

write_factor <- function(case, asked, answers) {
    id <- asked$factor[1]
    write_spread(case, "factor", id, respondent_scores(asked, answers))
    compared <- comparable(asked)
    figure(case, "factor", id, "rwg_items", nrow(compared))
    if (nrow(compared) == 0) return(invisible())
    x <- answers[compared$id]
    chance <- variance_of_chance(compared$options[1])
    habit <- variance_of_habit(compared$options[1])
    fewest <- min(colSums(!is.na(x)))
    if (fewest >= 2) {
        figure(case, "factor", id, "chance_by_habit", chance_by_habit(fewest, compared$options[1]))
    }
    if (anyNA(x) || nrow(compared) == 1 || nrow(x) < 2) {
        # multilevel takes neither one question nor incomplete people; see above.
        star <- 1 - mean(sapply(x, var, na.rm = TRUE)) / chance
        m <- min(1 - star, 1)
        j <- nrow(compared)
        figure(case, "factor", id, "rwg_j", j * (1 - m) / (j * (1 - m) + m))
        figure(case, "factor", id, "rwg_star", star)
        figure(case, "factor", id, "rwg_star_skewed", 1 - mean(sapply(x, var, na.rm = TRUE)) / habit)
    } else {
        one_group <- rep(1, nrow(x))
        figure(case, "factor", id, "rwg_j", rwg.j(x, one_group, chance)$rwg.j)
        figure(case, "factor", id, "rwg_star", rwg.j.lindell(x, one_group, chance)$rwg.lindell)
        figure(case, "factor", id, "rwg_star_skewed", rwg.j.lindell(x, one_group, habit)$rwg.lindell)
    }
}

write_case <- function(case, asked, answers) {
    for (i in seq_len(nrow(asked))) {
        writeLines(row_of(case, asked$id[i], asked$factor[i], asked$lowest[i], asked$highest[i], asked$options[i],
                          as.integer(asked$reverse[i])), items_csv)
        x <- answers[[asked$id[i]]]
        given <- which(!is.na(x))
        writeLines(sprintf("%s,%s,%d,%.17g", case, asked$id[i], given, x[given]), answers_csv)
        write_item(case, asked[i, ], x)
    }
    for (one in split(asked, factor(asked$factor, unique(asked$factor)))) write_factor(case, one, answers)
}

# Every group of a data set, and, where people left something out, the group without them.
write_groups <- function(name, asked, data, group) {
    for (each in unique(group)) {
        answers <- data[group == each, asked$id, drop = FALSE]
        case <- paste(name, each)
        write_case(case, asked, answers)
        complete <- answers[complete.cases(answers), , drop = FALSE]
        if (nrow(complete) > 0 && nrow(complete) < nrow(answers)) {
            write_case(paste(case, "complete"), asked, complete)
        }
    }
}

# US Army companies: leadership and task significance on 1 to 5, hostility on 0 to 4 (the package multilevel).
data(lq2002)
write_groups("lq2002", rbind(questions(sprintf("LEAD%02d", 1:11), "leadership", 1, 5),
                             questions(sprintf("TSIG%02d", 1:3), "mixed", 1, 5),
                             questions(sprintf("HOSTIL%02d", 1:5), "mixed", 0, 4, reverse = TRUE)),
             lq2002, lq2002$COMPID)

# US Army companies: leadership on 1 to 5 beside hours of work a day (multilevel); the first 25.
data(bhr2000)
write_groups("bhr2000", rbind(questions("HRS", "team", 0, 24, number = TRUE, reverse = TRUE),
                              questions(names(bhr2000)[2:12], "team", 1, 5), questions("RELIG", "belief", 1, 5)),
             bhr2000[bhr2000$GRP <= 25, ], bhr2000$GRP[bhr2000$GRP <= 25])

# US Army companies: scale means with many decimals, as numbers (multilevel); the first 25.
data(bh1996)
write_groups("bh1996", questions(c("COHES", "LEAD", "WBEING"), "climate", 0, 6, number = TRUE),
             bh1996[bh1996$GRP <= 25, ], bh1996$GRP[bh1996$GRP <= 25])

# Platoons of two or three, one answer missing (multilevel).
data(cohesion)
write_groups("cohesion", questions(sprintf("COH%02d", 1:5), "cohesion", 1, 5), cohesion,
             paste(cohesion$UNIT, cohesion$PLATOON))

# Personality items on 1 to 6, some turned round, many missing (the package psych); people of one age as a group.
data(bfi, package = "psych")
turned <- c("A1", "C4", "C5", "E1", "E2", "O2", "O5")
write_groups("bfi", do.call(rbind, lapply(names(bfi)[1:25], function(id) {
    questions(id, substr(id, 1, 1), 1, 6, reverse = id %in% turned)
})), bfi[bfi$age >= 40, ], bfi$age[bfi$age >= 40])

for (csv in list(items_csv, answers_csv, figures_csv)) close(csv)
