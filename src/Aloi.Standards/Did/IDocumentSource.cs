namespace Aloi.Standards.Did;

/// <summary>
/// Where documents come from that a verification needs (Controlled Identifiers 1.0 section 3.3, dereferencing): DID documents, status lists, issuer profiles. The application gives the network to it, or
/// a cache, or nothing. The implementation guards against addresses inside its own network and against answers without end.
/// </summary>
public interface IDocumentSource
{
    /// <summary>The document at an address. What goes wrong on the way is an answer and not an exception.</summary>
    ValueTask<DocumentResult> GetAsync(Uri address, CancellationToken cancellation);
}

/// <summary>Why a document could not be read (Controlled Identifiers 1.0 section 3.3). None of these says anything about what it would have said.</summary>
public enum DocumentProblem
{
    /// <summary>The caller asked for no network.</summary>
    Offline,

    /// <summary>The host could not be reached, or broke off.</summary>
    Unreachable,

    /// <summary>The host took too long.</summary>
    Timeout,

    /// <summary>The host says that there is no such document.</summary>
    NotFound,

    /// <summary>The host says that there was such a document and that it was taken away for good (RFC 9110 section 15.5.11).</summary>
    Gone,

    /// <summary>The host answered with something else than a document.</summary>
    UnexpectedAnswer,

    /// <summary>The document is larger than is taken.</summary>
    TooLarge,

    /// <summary>The address is one that must not be called from here.</summary>
    ForbiddenAddress,
}

/// <summary>A document's bytes, or why they could not be read (Controlled Identifiers 1.0 section 3.3).</summary>
public sealed record DocumentResult
{
    private DocumentResult() { }

    /// <summary>The bytes; null when they could not be read.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; private init; }

    /// <summary>Why they could not be read; null when they were.</summary>
    public DocumentProblem? Problem { get; private init; }

    /// <summary>A document that was read.</summary>
    public static DocumentResult Of(ReadOnlyMemory<byte> bytes) => new() { Bytes = bytes };

    /// <summary>A document that could not be read.</summary>
    public static DocumentResult NotRead(DocumentProblem problem) => new() { Problem = problem };
}

/// <summary>No network at all: only what needs no document can be checked (Open Badges 3.0, section Dereferencing the Public Key).</summary>
public sealed class OfflineDocumentSource : IDocumentSource
{
    /// <summary>The one instance.</summary>
    public static OfflineDocumentSource Instance { get; } = new();

    /// <inheritdoc/>
    public ValueTask<DocumentResult> GetAsync(Uri address, CancellationToken cancellation) =>
        ValueTask.FromResult(DocumentResult.NotRead(DocumentProblem.Offline));
}
