using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Issue.Writing;

/// <summary>
/// The folder that receives proofs and report. Each file appears at once and whole, under its own name: a run that is killed leaves no half
/// proof.
/// </summary>
internal sealed class ProofFolder
{
    private const string Partial = ".partial";
    private const int IdLength = 12;
    private readonly string _path;

    private ProofFolder(string path) => _path = path;

    /// <summary>Makes the folder when it is missing and makes sure that it can be written to, before anything is recorded.</summary>
    public static Outcome<ProofFolder> Open(string path)
    {
        if (File.Exists(path))
        {
            return IssueProblems.OutIsAFile.With(path);
        }

        try
        {
            var folder = Directory.CreateDirectory(path).FullName;
            var probe = Path.Combine(folder, $"aloi-{Environment.ProcessId}{Partial}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return new ProofFolder(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return IssueProblems.OutNotWritable.With(path);
        }
    }

    public string PathOf(string name) => Path.Combine(_path, name);

    /// <summary>
    /// The address's local part, which never changes for a person, and a part of the credential's id, which tells two people of one local part
    /// apart. A name could be corrected between two runs and would then leave two files for one proof.
    /// </summary>
    public static string NameOf(string email, string uri)
    {
        var slug = Slug.Of(email[..Math.Max(0, email.IndexOf('@', StringComparison.Ordinal))]);
        var id = string.Concat(uri[(uri.LastIndexOfAny([':', '/']) + 1)..].Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return $"{(slug.Length > 0 ? slug : "preuve")}-{id[..Math.Min(IdLength, id.Length)]}.json";
    }

    public async Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await using (var file = Create(name))
        {
            await file.WriteAsync(content, cancellation);
        }

        Finish(name);
    }

    /// <summary>A file to be filled, that appears under its name when it is finished.</summary>
    public FileStream Create(string name) => new(PathOf(name) + Partial, FileMode.Create, FileAccess.Write, FileShare.None);

    public void Finish(string name) => File.Move(PathOf(name) + Partial, PathOf(name), overwrite: true);
}
