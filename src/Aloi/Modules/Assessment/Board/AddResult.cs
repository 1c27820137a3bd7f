using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Assessment.FactsFile.Cells;
using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Assessment.Imports.Reading;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Board;

/// <summary>One result as it was typed.</summary>
/// <param name="Own">Whoever is signed in attests it themselves, in a stated capacity and with a reason.</param>
public sealed record ResultForm(
    string Leaf,
    string Date,
    string Result,
    string Author,
    bool IsExternal,
    string Relation,
    string Comment,
    bool Own,
    string Capacity
);

/// <summary>
/// Adds one result by hand. The rule decides as ever: what a person attests is an act like another, and no proof comes of it before the rule is
/// satisfied.
/// </summary>
internal sealed class AddResult(
    RecordFacts record,
    IOrganisations organisations,
    IProofsHeld proofs,
    ResultAuthors authors,
    TimeProvider time
)
{
    private const int LongestComment = 4_000;

    public async Task<Outcome<FactsRecorded>> HandleAsync(CandidateSheet sheet, ResultForm form, CancellationToken cancellation)
    {
        var requirement = sheet.Campaign.Version.Content.Protocol.Requirements().FirstOrDefault(r => r.Id == form.Leaf);
        if (requirement is null || sheet.Member is not { IsErased: false } member)
        {
            return requirement is null ? CommonProblems.NotFound.With() : AssessmentProblems.UnknownMember.With();
        }

        var candidate = new RowPerson(member.Email ?? $"member:{member.Id}", member.GivenName, member.FamilyName);
        var own = form.Own ? await authors.SelfAsync(cancellation) : null;
        var read = Read(form, requirement, candidate, own, sheet.Campaign.Zone);
        if (!read.Succeeded)
        {
            return Outcome<FactsRecorded>.Refused(read.Problems);
        }

        if (await authors.BarAsync(sheet, form, read.Value.Author, cancellation) is { } barred)
        {
            return barred;
        }

        return await RecordAsync(sheet, member, form, new FactsFileRow(1, 1, RowState.Good, candidate, read.Value), cancellation);
    }

    private async Task<Outcome<FactsRecorded>> RecordAsync(
        CandidateSheet sheet,
        MemberInfo member,
        ResultForm form,
        FactsFileRow row,
        CancellationToken cancellation
    )
    {
        var held = await HeldProofs.LookUpAsync(proofs, organisations, [row], cancellation);
        if (held.Check(row) is { } problem)
        {
            return problem.At(new Location(Field: FieldOf(form.Leaf, "result")));
        }

        var comment = form.Comment.Length > 0 ? form.Comment : null;
        var entry = new FactEntry(member.Id, held.Apply(row).Fact!, comment);
        var request = new FactsToRecord(sheet.Candidacy.AchievementVersionId, FactMeans.Form, [entry]);
        return await record.HandleAsync(request, cancellation);
    }

    /// <summary>Fields of several requirements stand on one page, so each bears its requirement.</summary>
    public static string FieldOf(string leaf, string name) => $"{name}-{leaf}";

    private Outcome<Fact> Read(ResultForm form, Requirement requirement, RowPerson candidate, MemberInfo? own, TimeZoneInfo zone)
    {
        var date = DateCell.Read(form.Date, time.GetUtcNow(), zone);
        var result = ResultCell.Read(form.Result, requirement);
        List<Problem> problems =
        [
            .. At(form.Leaf, "date", date.Problems),
            .. At(form.Leaf, "result", form.Result.Length == 0 ? [FactsFileProblems.ValueMissing.With()] : result.Problems),
            .. AuthorProblems(form, requirement),
        ];
        if (problems.Count > 0)
        {
            return Outcome<Fact>.Refused(problems);
        }

        var author = Author(form, requirement, candidate, own);
        return new Fact
        {
            Id = FactDigest.Id(candidate.Email, requirement.Id, date.Value, result.Value!, author),
            Leaf = requirement.Id,
            Time = date.Value,
            Result = result.Value!,
            Author = author,
        };
    }

    private static IEnumerable<Problem> AuthorProblems(ResultForm form, Requirement requirement)
    {
        if (form.Own)
        {
            return Missing(form, ("capacity", form.Capacity), ("comment", form.Comment)).Concat(TooLong(form));
        }

        var needsAuthor = requirement.Kind.NeedsAuthor() && form.Author.Length == 0;
        return needsAuthor ? At(form.Leaf, "author", [FactsFileProblems.AuthorMissing.With()]) : TooLong(form);
    }

    private static IEnumerable<Problem> Missing(ResultForm form, params (string Field, string Value)[] fields) =>
        fields
            .Where(f => f.Value.Length == 0)
            .Select(f => AssessmentProblems.OwnWord.With().At(new Location(Field: FieldOf(form.Leaf, f.Field))));

    private static IEnumerable<Problem> TooLong(ResultForm form) =>
        [
            .. At(form.Leaf, "author", NameCell.Read(form.Author).Problems),
            .. At(form.Leaf, "capacity", NameCell.Read(form.Capacity).Problems),
            .. At(form.Leaf, "relation", NameCell.Read(form.Relation).Problems),
            .. form.Comment.Length > LongestComment ? At(form.Leaf, "comment", [FactsFileProblems.TextTooLong.With(LongestComment)]) : [],
        ];

    private static IEnumerable<Problem> At(string leaf, string field, IEnumerable<Problem> problems) =>
        problems.Select(p => p.At(new Location(Field: FieldOf(leaf, field))));

    private static FactAuthor? Author(ResultForm form, Requirement requirement, RowPerson candidate, MemberInfo? own)
    {
        var relation = form.Relation.Length > 0 ? form.Relation : null;
        if (own is not null)
        {
            var self = AuthorCell.Read(own.Email ?? own.FullName, candidate, form.IsExternal, relation);
            return self with { Name = $"{own.FullName}, {Folded.Spaces(form.Capacity)}" };
        }

        return form.Author.Length > 0 ? AuthorCell.Read(Folded.Spaces(form.Author), candidate, form.IsExternal, relation)
            : requirement.Kind == RequirementKind.SelfDeclaration ? AuthorCell.Candidate(candidate)
            : null;
    }
}
