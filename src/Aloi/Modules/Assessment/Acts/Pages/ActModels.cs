using Aloi.Modules.Assessment.Acts.Accommodating;
using Aloi.Modules.Assessment.Acts.Attempts;
using Aloi.Modules.Assessment.Acts.Correcting;
using Aloi.Modules.Assessment.Acts.Humans;
using Aloi.Modules.Assessment.Acts.Timeline;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Acts.Pages;

/// <summary>One requirement of one candidate, and what may be done about it now.</summary>
public sealed record OwnerActModel(
    string Candidacy,
    Leaf Leaf,
    string Achievement,
    bool IsRefused,
    bool IsSettled,
    FactTime? Until,
    RetakeRule Retake,
    bool IsTooSoon
)
{
    public string Path => $"/candidacies/{Candidacy}/acts/{Uri.EscapeDataString(Leaf.Id)}";

    internal static OwnerActModel Of(OpenAct act)
    {
        var rule = RetakeRule.Of(act);
        var isSettled = act.Open.Row.State == CandidacyState.Satisfied || act.Node.State == NodeState.Satisfied;
        return new(
            act.Open.Row.PublicId.ToString(),
            act.Leaf,
            act.Open.Achievement,
            act.IsRefused,
            isSettled,
            act.Node.Until,
            rule,
            rule.IsTooSoon(act.Now)
        );
    }
}

public sealed record AppealModel(string Candidacy, string Leaf, string LeafName, string Achievement, AppealRule Rule)
{
    public string Path => $"/me/appeal/{Candidacy}/{Uri.EscapeDataString(Leaf)}";

    internal static AppealModel Of(OpenAct act) =>
        new(act.Open.Row.PublicId.ToString(), act.Leaf.Id, act.Leaf.Name, act.Open.Achievement, AppealRule.Of(act));
}

public sealed record HumanModel(string Candidacy, string Achievement, IReadOnlyList<string> People)
{
    internal static HumanModel Of(OpenCandidacy open, IEnumerable<string> people) =>
        new(open.Row.PublicId.ToString(), open.Achievement, [.. people]);
}

/// <param name="Choices">The words a judgement may be corrected to; empty where a number or a text is asked.</param>
public sealed record CorrectionModel(
    string Path,
    string Back,
    string LeafName,
    Leaf? Leaf,
    Fact Wrong,
    string? Words,
    bool IsSatisfied,
    IReadOnlyCollection<string> Choices
)
{
    internal static CorrectionModel Of(OpenCorrection correction, string back)
    {
        var (wrong, row) = (correction.Wrong.Fact, correction.Open.Row);
        return new(
            $"/candidacies/{row.PublicId}/corrections/{correction.Wrong.Row.Number}",
            back,
            correction.Leaf?.Name ?? wrong.Leaf,
            correction.Leaf,
            wrong,
            correction.Wrong.Comment,
            row.State == CandidacyState.Satisfied,
            CorrectedResult.WordsFor(correction.Leaf)
        );
    }
}

public sealed record AccommodationsModel(string Candidacy, string Achievement, IReadOnlyList<KnownAccommodation> Known)
{
    internal static AccommodationsModel Of(OpenAccommodations found) =>
        new(found.Open.Row.PublicId.ToString(), found.Open.Achievement, found.Known);
}

public sealed record OwnStoryModel(string Candidacy, string Achievement, CandidacyState State, TimelinePage Timeline)
{
    internal static OwnStoryModel Of(OwnStory story) =>
        new(story.Open.Row.PublicId.ToString(), story.Open.Achievement, story.Open.Row.State, story.Timeline);
}

/// <param name="Request">The message's own id; empty for an appeal.</param>
public sealed record RequestLine(
    string Candidacy,
    string Person,
    string Achievement,
    DateTimeOffset At,
    string Leaf,
    string LeafName,
    string Words,
    string Request
);

public sealed record RequestsModel(IReadOnlyList<RequestLine> Appeals, IReadOnlyList<RequestLine> Messages)
{
    internal static RequestsModel Of(WaitingRequests waiting) => new([.. waiting.Appeals.Select(Line)], [.. waiting.Messages.Select(Line)]);

    private static RequestLine Line(WaitingAppeal waiting)
    {
        var (appeal, open) = (waiting.Pending.Appeal, waiting.Pending.Open);
        var written = open.File.Written.FirstOrDefault(w =>
            w.Row.Leaf == appeal.Leaf && w.Row.Attempt == appeal.Attempt && w.Fact.Result is FactResult.AttemptOpened
        );
        return new(
            open.Row.PublicId.ToString(),
            waiting.Person,
            open.Achievement,
            appeal.At,
            appeal.Leaf,
            ((Leaf)waiting.Pending.Node!.Node).Name,
            written?.Comment ?? "",
            ""
        );
    }

    private static RequestLine Line(WaitingMessage message) =>
        new(
            message.Open.Row.PublicId.ToString(),
            message.Person,
            message.Open.Achievement,
            message.At,
            "",
            "",
            message.Words,
            message.Id.ToString()
        );
}
