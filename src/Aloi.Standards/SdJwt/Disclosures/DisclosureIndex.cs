using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.SdJwt;

/// <summary>The disclosures of a token by their digests, and which of them were referred to so far. The first refusal counts.</summary>
internal sealed class DisclosureIndex
{
    private readonly Dictionary<string, Disclosure> disclosures = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<DisclosedPlace> places = [];

    public DisclosureIndex(IReadOnlyList<Disclosure> all)
    {
        foreach (var disclosure in all)
        {
            if (!disclosures.TryAdd(disclosure.Digest, disclosure))
            {
                Refuse(SdJwtProblem.DigestTwice);
            }
        }
    }

    public SdJwtProblem Problem { get; private set; }

    public IReadOnlyList<DisclosedPlace> Places => places;

    public void Refuse(SdJwtProblem why) => Problem = Problem == SdJwtProblem.None ? why : Problem;

    /// <summary>The disclosure that the digest refers to; null for a claim kept back or a decoy, and once the token is refused.</summary>
    public Disclosure? Take(JsonElement digest)
    {
        if (JsonMembers.Text(digest) is not { } text)
        {
            Refuse(SdJwtProblem.PayloadMalformed);
            return null;
        }

        if (!seen.Add(text))
        {
            Refuse(SdJwtProblem.DigestTwice);
        }

        return Problem == SdJwtProblem.None ? disclosures.GetValueOrDefault(text) : null;
    }

    /// <summary>Whether a disclosure with this digest came with the token.</summary>
    public bool IsKnown(JsonElement digest) => JsonMembers.Text(digest) is { } text && disclosures.ContainsKey(text);

    public DisclosedPlace Note(string pointer, Disclosure disclosure, DisclosedPlace? parent)
    {
        var place = new DisclosedPlace(pointer, disclosure, parent);
        places.Add(place);
        return place;
    }

    /// <summary>A disclosure left over was not put there by the issuer.</summary>
    public void RefuseUnreferenced()
    {
        if (places.Count < disclosures.Count)
        {
            Refuse(SdJwtProblem.DisclosureUnreferenced);
        }
    }
}
