using System.Text.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Tests;

/// <summary>Endorsements for tests, signed by whoever says so.</summary>
internal static class Endorsements
{
    public static EndorsementCredential Of(string endorsed, string endorser) =>
        new()
        {
            Id = "urn:uuid:3c0a5b58-9a43-4a7c-8d51-9f6f0b2f1a11",
            Name = "Recommandation",
            Issuer = new Profile { Id = endorser, Name = "Dominique" },
            ValidFrom = SampleBadge.Awarded,
            Subject = new EndorsementSubject(endorsed, "Vu au travail."),
        };

    public static JsonElement Signed(string endorsed, TestIssuer endorser) =>
        JsonElement.Parse(endorser.Sign(OpenBadgeWriter.Write(Of(endorsed, endorser.Id)).Parse()));
}
