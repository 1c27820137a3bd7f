using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Steps;

/// <summary>What is said of open requirements, to one reader of one candidacy.</summary>
internal sealed class StepWords(OpenCandidacy candidacy, StepReader reader, Language language)
{
    private const int MostNames = 3;

    public Language Language => language;

    public StepReader Reader => reader;

    /// <summary>Who is awaited since when and until when.</summary>
    public string Sentence(Step step, AskedAbout asked, Hindrance hindrance)
    {
        if (hindrance is Hindrance.Blocked)
        {
            var why = step.Node.Reason == Reason.DeadlinePassed && step.Node.Due is { } due ? Say("late", Day(due.Start)) : Say("blocked");
            return why;
        }

        var since = Day(step.OpenedAt);
        var names = NamesOf(asked);
        var said =
            names.Length > 0
                ? Say("awaits-names", names, since)
                : Say($"{(reader == StepReader.Candidate && step.Awaited == Awaited.Candidate ? "you" : step.Awaited.ToString())}", since);
        return step.Until is { } until
            ? $"{said} {Say(hindrance == Hindrance.Overdue ? "overdue" : "until", Day(until.AddTicks(-1)))}"
            : said;
    }

    /// <summary>What the reader can do, or what happens by itself.</summary>
    public string? Advice(Step step, Hindrance hindrance)
    {
        var key =
            hindrance == Hindrance.None ? $"next.{reader}.{step.Leaf.Kind}"
            : hindrance is Hindrance.NoPeerAsked or Hindrance.TooFewPeersAsked && IsDrawn(step) ? $"drawn.{hindrance}.{reader}"
            : $"stuck.{hindrance}.{reader}";
        return TextCatalog.Contains(language, $"steps.{key}") ? Say(key, OneLine.Of(step.Leaf.Name)) : null;
    }

    /// <summary>The rule itself turns to peers: nobody is to be told to invite any.</summary>
    public static bool IsDrawn(Step step) => step.Leaf is PeerEndorsement { InvitedBy: PeerChoice.Rule };

    /// <summary>Candidates are not told who judges them; whoever runs the campaign is told whom to ring.</summary>
    private string NamesOf(AskedAbout asked)
    {
        if (reader != StepReader.Owner)
        {
            return "";
        }

        var names = asked.People.Where(p => !p.HasAnswered).Select(p => OneLine.Of(p.Person.Name)).ToList();
        return names.Count <= MostNames
            ? string.Join(", ", names)
            : Say("names-more", string.Join(", ", names.Take(MostNames)), names.Count - MostNames);
    }

    private string Say(string key, params object?[] arguments) => TextCatalog.Get(language, $"steps.{key}", arguments);

    private string Day(DateTimeOffset at) => Spoken.Day(language, TimeZoneInfo.ConvertTime(at, candidacy.Zone));
}
