using System.Buffers.Text;
using Aloi.Platform;

namespace Aloi.Modules.Assessment.Contracts;

/// <summary>
/// The words by which a fact says that its artefact is a file of ours: which one, and the SHA-256 of its content, so that the fact goes on saying
/// what was handed in when the file itself can no longer be read.
/// </summary>
public static class FileReference
{
    private const string Scheme = "file:";
    private const int IdLength = 26;

    public static string Of(PublicId id, ReadOnlySpan<byte> digest) => $"{Scheme}{id};{Base64Url.EncodeToString(digest)}";

    public static PublicId? Read(string reference) =>
        IsOne(reference) && PublicId.TryParse(reference.Substring(Scheme.Length, IdLength), null, out var id) ? id : null;

    /// <summary>The name of the content by its digest (RFC 6920); null for what refers to no file.</summary>
    public static string? NameOf(string reference) =>
        IsOne(reference) ? $"ni:///sha-256;{reference[(Scheme.Length + IdLength + 1)..]}" : null;

    private static bool IsOne(string reference) =>
        reference.StartsWith(Scheme, StringComparison.Ordinal)
        && reference.Length == Scheme.Length + IdLength + 1 + 43
        && reference[Scheme.Length + IdLength] == ';'
        && Base64Url.IsValid(reference.AsSpan(Scheme.Length + IdLength + 1));
}
