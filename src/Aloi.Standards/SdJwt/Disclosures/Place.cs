namespace Aloi.Standards.SdJwt;

/// <summary>Where a walk through claims stands.</summary>
/// <param name="Pointer">The place, as a JSON Pointer (RFC 6901).</param>
/// <param name="Depth">How many objects and arrays are around it.</param>
/// <param name="Within">The disclosure in whose value it lies; null in the issuer's payload.</param>
internal sealed record Place(string Pointer, int Depth, DisclosedPlace? Within)
{
    public Place Below(string name) => new(JsonPointers.Below(Pointer, name), Depth + 1, Within);

    public Place Below(int index) => new(JsonPointers.Below(Pointer, index), Depth + 1, Within);
}
