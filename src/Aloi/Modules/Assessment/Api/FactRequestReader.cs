using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Assessment.FactsFile.Cells;
using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Api;

/// <summary>A fact that was read, still under the address of its person.</summary>
internal sealed record ReadFact(MemberEntry Person, Fact Fact, string? Comment, Location Where);

/// <summary>Reads posted facts cell by cell with the readers of files, so both roads refuse and accept the same things.</summary>
internal sealed class FactRequestReader(ProtocolNode protocol, DateTimeOffset now, TimeZoneInfo zone)
{
    private const int LongestName = 200;
    private readonly Dictionary<string, Requirement> _requirements = protocol
        .Requirements()
        .ToDictionary(r => r.Id, StringComparer.Ordinal);

    public Outcome<ReadFact> Read(FactRequest request, int number)
    {
        var at = new Location(Row(number));
        if (!_requirements.TryGetValue(request.Requirement ?? "", out var requirement))
        {
            var known = string.Join(", ", _requirements.Keys);
            return AssessmentProblems
                .UnknownRequirement.With(Shown.Short(request.Requirement ?? ""), known)
                .At(at with { Field = "requirement" });
        }

        var email = EmailCell.Read(request.Email ?? "");
        var time = DateCell.Read(request.At ?? "", now, zone);
        var result = ResultCell.Read(Text(request), requirement);
        if (
            FirstProblem(
                ("email", email.Problems),
                ("at", time.Problems),
                ("result", result.Problems),
                ("by", AuthorProblems(request, requirement))
            )
            is var (field, problem)
        )
        {
            return problem.At(at with { Field = field });
        }

        var person = new RowPerson(email.Value!, request.GivenName, request.FamilyName);
        var author = Author(request, person, requirement);
        var fact = new Fact
        {
            Id = FactDigest.Id(person.Email, requirement.Id, time.Value, result.Value!, author),
            Leaf = requirement.Id,
            Time = time.Value,
            Result = result.Value!,
            Author = author,
        };
        return new ReadFact(new(person.Email, request.GivenName ?? "", request.FamilyName ?? ""), fact, request.Comment, at);
    }

    private static string Row(int number) => $"facts[{number}]";

    private static string Text(FactRequest request) => request.Result?.ToString() ?? "";

    private static IReadOnlyList<Problem> AuthorProblems(FactRequest request, Requirement requirement) =>
        string.IsNullOrWhiteSpace(request.By) && requirement.Kind.NeedsAuthor() ? [AssessmentProblems.AuthorMissing.With(requirement.Name)]
        : request.By?.Length > LongestName || request.Relation?.Length > LongestName ? [CommonProblems.TooLong.With("by", LongestName)]
        : request.GivenName?.Length > LongestName || request.FamilyName?.Length > LongestName
            ? [CommonProblems.TooLong.With("name", LongestName)]
        : [];

    private static FactAuthor? Author(FactRequest request, RowPerson person, Requirement requirement) =>
        !string.IsNullOrWhiteSpace(request.By) ? AuthorCell.Read(request.By, person, request.External, request.Relation)
        : requirement.Kind == RequirementKind.SelfDeclaration ? AuthorCell.Candidate(person)
        : null;

    private static (string Field, Problem Problem)? FirstProblem(
        params ReadOnlySpan<(string Field, IReadOnlyList<Problem> Problems)> fields
    )
    {
        foreach (var (field, problems) in fields)
        {
            if (problems.Count > 0)
            {
                return (field, problems[0]);
            }
        }

        return null;
    }
}
