using System.Text;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Files.HandingIn;

/// <summary>One thing that was handed in and not taken back.</summary>
/// <param name="File">Null for a link or a text.</param>
/// <param name="Name">The file's name, the address, or the text itself.</param>
public sealed record Work(string FactId, string Leaf, string Name, EvidenceFile? File, DateTimeOffset At)
{
    public bool IsPicture => File?.Kind == ArtefactKind.Image;

    public bool IsLink => File is null && IsAddress(Name);

    public static bool IsAddress(string text) =>
        !text.Any(char.IsWhiteSpace)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http"
        && uri.UserInfo.Length == 0;
}

/// <summary>The works of a candidacy, with the names of the files among them.</summary>
internal sealed class WorkShelf(IssuerContext database)
{
    /// <param name="open">The candidacy.</param>
    /// <param name="leaf">The requirement; null for all of them.</param>
    /// <param name="cancellation">Of the request.</param>
    public async Task<IReadOnlyList<Work>> ReadAsync(OpenCandidacy open, string? leaf, CancellationToken cancellation)
    {
        var facts = Standing(open).Where(f => leaf is null || f.Leaf == leaf).ToList();
        var ids = facts.Select(f => FileReference.Read(ReferenceOf(f))).OfType<Platform.PublicId>().ToList();
        var files = await database
            .Set<EvidenceFile>()
            .AsNoTracking()
            .Where(f => f.CandidacyId == open.Row.Id && ids.Contains(f.PublicId))
            .ToDictionaryAsync(f => f.PublicId, cancellation);
        return [.. facts.Select(f => WorkOf(f, FileReference.Read(ReferenceOf(f)) is { } id ? files.GetValueOrDefault(id) : null, open))];
    }

    /// <summary>What was handed in, said once each, and not taken back since.</summary>
    public static IEnumerable<Fact> Standing(OpenCandidacy open)
    {
        var gone = open.File.Facts.Select(f => f.Supersedes).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return open
            .File.Facts.Where(f => f.Result is FactResult.Artefact && !gone.Contains(f.Id))
            .DistinctBy(f => (f.Leaf, ReferenceOf(f)));
    }

    public static string ReferenceOf(Fact fact) => ((FactResult.Artefact)fact.Result).Reference;

    private static Work WorkOf(Fact fact, EvidenceFile? file, OpenCandidacy open) =>
        new(fact.Id, fact.Leaf, file is null ? ReferenceOf(fact) : NameOf(file, open), file, fact.Time.Start);

    private static string NameOf(EvidenceFile file, OpenCandidacy open) =>
        Encoding.UTF8.GetString(open.File.Sealer.Open(file.SealedName, EvidenceFile.NameBinding(file.PublicId)));
}
