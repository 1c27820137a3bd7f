using System.Text.Json;

namespace Aloi.Standards.Did;

/// <summary>One verified version of a did:webvh (did:webvh 1.0, section The DID Log File).</summary>
/// <param name="Id">Its name: the number, a dash, the hash of the entry.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Time">From when on it is in force, as the controller says.</param>
/// <param name="State">The DID document as it stands in the entry.</param>
public sealed record WebVhVersion(string Id, int Number, DateTimeOffset Time, JsonElement State)
{
    /// <summary>What this library reads of the document; null when it is not one that it can read.</summary>
    public DidDocument? Document { get; } = DidDocumentReader.Read(State);

    /// <summary>Whether the identifier has ended with this version.</summary>
    public bool IsDeactivated { get; init; }
}
