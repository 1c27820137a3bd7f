using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Collections;
using Aloi.Platform.Time;

namespace Aloi.Tests.Modules.Protocols;

/// <summary>Random protocols and facts from a seed: small values on a coarse calendar, so that ties, quorums and deadlines really meet.</summary>
internal sealed class Generated(int seed)
{
    private static readonly DateOnly FirstDay = new(2026, 3, 1);
    private static readonly string[] Authors = ["candidat", "ana", "ben", "cyd", "ext-dan", "ext-eve"];
    private static readonly string[] Names =
    [
        "Test théorique",
        "Vu sur site : oui",
        "« Pairs »",
        "a: b # c",
        "no",
        "80",
        "-",
        "L'été \U0001F600",
        "x \"y\" \\z",
    ];
    private static readonly string[] Durations = ["P3D", "P10D", "P1W", "PT36H", "P1M", "P5DT12H"];

    private readonly Random random = new(seed);
    private int leaves;
    private bool isOdd;

    public FactTime Enrolment => FactTime.WholeDay(FirstDay, Sample.Paris);

    public Moment At(DateTimeOffset now) => new(Enrolment, now, Sample.Paris);

    public DateTimeOffset Instant() => FactTime.WholeDay(FirstDay, Sample.Paris).Start.AddHours(6 * random.Next(4 * 45));

    public int Next(int limit) => random.Next(limit);

    /// <param name="hasSequences">Whether the date of a fact may matter to another leaf.</param>
    /// <param name="odd">Rules that ask for nothing, or for more than there is, as no author would write them on purpose.</param>
    public ProtocolNode Protocol(bool hasSequences = true, bool odd = false)
    {
        (leaves, isOdd) = (0, odd);
        return Node(3, hasSequences);
    }

    public Fact[] Facts(ProtocolNode protocol, int attempts = 1) =>
        [.. protocol.Leaves().SelectMany(leaf => Enumerable.Range(0, random.Next(5)).Select(_ => FactAbout(leaf, attempts)))];

    /// <summary>A fact that speaks for the leaf, by somebody who has not acted before.</summary>
    public Fact Favourable(Leaf leaf, FactTime time)
    {
        var author =
            leaf is SelfDeclaration ? Author("candidat") : Author("ext-new") with { Relation = (leaf as PeerEndorsement)?.Relation };
        FactResult result = leaf switch
        {
            OnlineAssessment test => new FactResult.Score(test.Max),
            Attendance => new FactResult.Attendance(5),
            Evidence => new FactResult.Artefact("new"),
            HeldCredential held => new FactResult.HeldCredential("new", Verified: true, ProofLevel.Jury, held.Achievement),
            _ => new FactResult.Judgement(JudgementOutcome.Achieved),
        };
        return Fact(leaf, time, author, result, 1);
    }

    /// <summary>Facts with what people granted, corrected and let go; every attempt was opened by somebody, in the first days.</summary>
    public Fact[] History(ProtocolNode protocol, bool appeals)
    {
        var facts = new List<Fact>();
        foreach (var leaf in protocol.Leaves())
        {
            var attempts = Chance(3) ? 2 : 1;
            if (attempts == 2)
            {
                var reason = appeals && Chance(2) ? AttemptReason.Appeal : AttemptReason.Retake;
                facts.Add(Procedural(leaf, new FactResult.AttemptOpened(reason, Chance(2) ? Day(45) : null), 2));
            }

            facts.AddRange(Enumerable.Range(0, random.Next(5)).Select(_ => InSitting(FactAbout(leaf, attempts))));
            if (Chance(4))
            {
                facts.Add(Procedural(leaf, new FactResult.Extended(Day(45)), 1 + random.Next(attempts)));
            }

            if (Chance(6))
            {
                facts.Add(Procedural(leaf, new FactResult.Waived(), 1));
            }
        }

        foreach (var wrong in facts.Where(_ => Chance(6)).ToList())
        {
            facts.Add(
                wrong with
                {
                    Id = wrong.Id + "c",
                    Supersedes = wrong.Id,
                    // An attempt that was opened stays open: nobody may take the opening back once it was acted on.
                    Result = wrong.Result is not FactResult.AttemptOpened && Chance(2) ? new FactResult.Withdrawn() : wrong.Result,
                }
            );
        }

        return [.. facts];
    }

    private FactTime Day(int limit) => FactTime.WholeDay(FirstDay.AddDays(random.Next(limit)), Sample.Paris);

    private Fact Procedural(Leaf leaf, FactResult result, int attempt) => Fact(leaf, Day(8), Author("ana"), result, attempt);

    private Fact InSitting(Fact fact) =>
        fact.Result is FactResult.Judgement judged && Chance(4)
            ? fact with
            {
                Result = judged with { Sitting = new Sitting(Chance(3) ? "s" : "t", 1 + random.Next(4)) },
            }
            : fact;

    /// <summary>A review, a jury or peers, the people it names, and whoever of them may decide; some barred, some from outside.</summary>
    public (Leaf Leaf, PoolsOfPeople Pools, IReadOnlyList<PoolPerson> People) PanelWithPool()
    {
        var people = Enumerable
            .Range(0, random.Next(5))
            .Select(i => new PoolPerson($"p{i}")
            {
                IsExternal = Chance(3),
                IsTrainer = Chance(3),
                IsManager = Chance(3),
                IsSameEntity = Chance(3),
            })
            .ToList();
        var leaf = WithPool("p");
        Independence[] bars = leaf is IPanel panel ? [.. panel.Independence] : [];
        var pools = new Dictionary<string, IReadOnlyList<PoolPerson>>(StringComparer.Ordinal) { ["p"] = people };
        return (leaf, new PoolsOfPeople(pools), [.. people.Where(person => !person.IsBarredBy(bars))]);
    }

    private Leaf WithPool(string pool)
    {
        var bars = Enum.GetValues<Independence>().Where(_ => Chance(2)).ToValueList();
        var seats = 1 + random.Next(3);
        return random.Next(3) switch
        {
            0 => new ExpertReview
            {
                Id = "l",
                Name = "l",
                Assessors = seats,
                Pool = pool,
                Independence = bars,
            },
            1 => new Jury
            {
                Id = "l",
                Name = "l",
                Quorum = seats,
                ExternalShare = Chance(2) ? 0.5m : 0,
                Pool = pool,
                Independence = bars,
            },
            _ => new PeerEndorsement
            {
                Id = "l",
                Name = "l",
                Count = seats,
                InvitedBy = PeerChoice.Rule,
                Pool = pool,
            },
        };
    }

    /// <summary>Everybody who may judge says yes, on a day of their own.</summary>
    public Fact[] FactsBy(Leaf leaf, IReadOnlyList<PoolPerson> people) =>
        [
            .. people.Select(person =>
                Fact(
                    leaf,
                    FactTime.WholeDay(FirstDay.AddDays(random.Next(45)), Sample.Paris),
                    new FactAuthor(person.Name, person.Name, IsExternal: person.IsExternal),
                    new FactResult.Judgement(JudgementOutcome.Achieved),
                    1
                )
            ),
        ];

    private ProtocolNode Node(int depth, bool hasSequences)
    {
        var kind = depth == 0 ? 5 : random.Next(8);
        if (kind >= 5)
        {
            return Leaf(2);
        }

        var children = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Node(depth - 1, hasSequences)).ToValueList();
        return kind switch
        {
            0 => new ProtocolNode.All(children),
            1 => new ProtocolNode.Any(children),
            2 => new ProtocolNode.AtLeast(isOdd ? random.Next(children.Count + 2) : 1 + random.Next(children.Count), children),
            3 => Weighted(children),
            _ => hasSequences ? new ProtocolNode.Sequence(children) : new ProtocolNode.All(children),
        };
    }

    private ProtocolNode.Weighted Weighted(ValueList<ProtocolNode> nodes)
    {
        var children = nodes.Select(node => new WeightedChild(random.Next(1, 9) * 2.5m, node)).ToValueList();
        var sum = children.Sum(child => child.Weight);
        return new ProtocolNode.Weighted(isOdd ? sum * random.Next(6) / 4 : Math.Max(0.5m, sum * random.Next(1, 5) / 4), children);
    }

    private Leaf Leaf(int substitutes) =>
        Bare() with
        {
            Deadline = Chance(2) ? Duration() : null,
            Freshness = Chance(4) ? Duration() : null,
            Reminders = Chance(5) ? [Duration(), Duration()] : [],
            OnSilence = random.Next(isOdd ? 4 : 6) switch
            {
                0 => OnSilence.Waive,
                1 => OnSilence.Escalate,
                2 when substitutes > 0 => OnSilence.SubstituteWith(Leaf(substitutes - 1)),
                _ => OnSilence.Wait,
            },
        };

    private Leaf Bare()
    {
        var id = $"l{++leaves}";
        var name = Chance(2) ? id : Names[random.Next(Names.Length)];
        return random.Next(8) switch
        {
            0 => new SelfDeclaration { Id = id, Name = name },
            1 => new OnlineAssessment
            {
                Id = id,
                Name = name,
                Min = isOdd && Chance(2) ? (Chance(2) ? 0 : 101) : 12.5m,
                Max = Chance(2) ? 100 : 20,
                Attempts = Maybe(3),
                Keep = (KeepScore)random.Next(2),
            },
            2 => new ExpertReview
            {
                Id = id,
                Name = name,
                Assessors = 1 + random.Next(3),
                Agreement = (Agreement)random.Next(2),
                Rubric = Chance(4) ? new Rubric { Name = name } : Grid(),
                Divergence = Maybe(2),
                Setting = Chance(2) ? (ReviewKind)random.Next(4) : null,
                Independence = Chance(3) ? [Independence.Trainer, Independence.Manager] : [],
            },
            3 => new Jury
            {
                Id = id,
                Name = name,
                Quorum = 1 + random.Next(3),
                Rule = (JuryRule)random.Next(2),
                ExternalShare = Chance(3) ? 0.5m : 0,
                Tie = (TieRule)random.Next(3),
                Pool = Chance(4) ? name : null,
            },
            4 => Peers(id, name),
            5 => Chance(2)
                ? new Attendance
                {
                    Id = id,
                    Name = name,
                    Hours = 3.5m,
                }
                : new Attendance
                {
                    Id = id,
                    Name = name,
                    Percent = 7,
                },
            6 => new Evidence
            {
                Id = id,
                Name = name,
                Count = 1 + random.Next(2),
            },
            _ => new HeldCredential
            {
                Id = id,
                Name = name,
                Achievement = "urn:a",
                Level = Chance(2) ? ProofLevel.Tested : null,
            },
        };
    }

    private PeerEndorsement Peers(string id, string name)
    {
        var count = 1 + random.Next(2);
        return new PeerEndorsement
        {
            Id = id,
            Name = name,
            Count = count,
            Of = Chance(2) ? Math.Max(1, count + random.Next(3) - (isOdd ? 1 : 0)) : null,
            Relation = Chance(4) ? "manager" : null,
            Within = Chance(3) ? Duration() : null,
            Circular = (CircularRule)random.Next(2),
            InvitedBy = (PeerChoice)random.Next(2),
        };
    }

    private Rubric? Grid() =>
        Chance(3)
            ? new Rubric
            {
                Name = Chance(2) ? "Grille" : "",
                Pass = Chance(2) ? 50 : null,
                Criteria =
                [
                    new Criterion
                    {
                        Id = "a",
                        Name = "Geste",
                        Levels = ["non", "presque", "oui"],
                        Required = random.Next(4),
                    },
                    new Criterion
                    {
                        Id = "b",
                        Name = "b",
                        Levels = ["non", "oui"],
                        Weight = 1.5m,
                    },
                ],
            }
            : null;

    private Fact FactAbout(Leaf leaf, int attempts)
    {
        var author = Author(Authors[random.Next(Authors.Length)]);
        FactResult result = leaf switch
        {
            OnlineAssessment test => new FactResult.Score(random.Next((int)test.Max + 1)),
            Attendance => new FactResult.Attendance(random.Next(1, 5)),
            Evidence => new FactResult.Artefact($"https://exemple.fr/{random.Next(3)}"),
            HeldCredential => new FactResult.HeldCredential(
                "https://exemple.fr/c",
                Chance(2),
                Chance(2) ? (ProofLevel)random.Next(7) : null
            ),
            _ => new FactResult.Judgement(
                random.Next(5) switch
                {
                    0 => JudgementOutcome.NotAchieved,
                    1 => JudgementOutcome.NotSeen,
                    _ => JudgementOutcome.Achieved,
                }
            )
            {
                Marks = Chance(3) ? [new Mark("a", Maybe(3)), new Mark("b", Maybe(2))] : [],
            },
        };
        var time = Chance(2) ? FactTime.Instant(Instant()) : FactTime.WholeDay(FirstDay.AddDays(random.Next(45)), Sample.Paris);
        return Fact(leaf, time, leaf is SelfDeclaration ? Author("candidat") : author, result, 1 + random.Next(attempts));
    }

    private Fact Fact(Leaf leaf, FactTime time, FactAuthor author, FactResult result, int attempt) =>
        new()
        {
            Id = $"f{random.Next():x8}",
            Leaf = leaf.Id,
            Time = time,
            Author = author,
            Result = result,
            Attempt = attempt,
        };

    private FactAuthor Author(string key) =>
        new(key, key, key is "candidat", key.StartsWith("ext", StringComparison.Ordinal), Chance(2) ? "Manager" : null)
        {
            IsChair = key is "ana",
            Circle = key is "ben" ? 2 : 0,
        };

    private CalendarDuration Duration() => CalendarDuration.Parse(Durations[random.Next(Durations.Length)]);

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private int? Maybe(int limit) => Chance(2) ? 1 + random.Next(limit) : null;
}
