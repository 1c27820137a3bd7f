namespace Aloi.Standards.Tests.JsonLd;

/// <summary>What no quad carries no signature covers: with the option on it is refused, and only then.</summary>
public sealed class DroppedTermTests
{
    [Theory]
    [InlineData("\"salary\": 12,", "salary")]
    [InlineData("\"termsOfUse\": {\"type\": \"urn:example:Terms\", \"note\": \"x\"},", "note")]
    [InlineData("\"termsOfUse\": {\"type\": \"Nonsense\"},", "Nonsense")]
    [InlineData("\"termsOfUse\": {\"id\": \"relative/path\", \"name\": \"x\"},", "relative/path")]
    [InlineData("\"refreshService\": {\"id\": \"https://example.org/a b\", \"name\": \"x\"},", "https://example.org/a b")]
    [InlineData("\"name\": {\"@value\": \"x\", \"@language\": \"not a language\"},", "not a language")]
    [InlineData("\"name\": {\"@value\": \"x\", \"@index\": \"hidden\"},", "@index")]
    [InlineData("\"proof\": \"https://example.org/only-an-id\",", "https://example.org/only-an-id")]
    [InlineData("\"proof\": {\"@value\": \"free\"},", "free")]
    [InlineData("\"@nonsense\": \"x\",", "@nonsense")]
    [InlineData("\"@base\": \"x\",", "@base")]
    [InlineData("\"@graph\": [\"free\"],", "free")]
    public void A_member_that_leads_to_no_quad_is_refused(string members, string subject)
    {
        var credential = LinkedData.Credential(members);
        LinkedData.Lines(credential).ShouldNotBeEmpty();

        var error = LinkedData.Refused(credential, refuseDroppedTerms: true);
        (error.Code, error.Subject).ShouldBe(("dropped term", subject));
    }

    [Theory]
    [InlineData("\"@id\": \"urn:example:b\", \"@language\": \"fr\", \"urn:example:q\": 1", "@language")]
    [InlineData("\"@id\": \"urn:example:b\", \"@direction\": \"rtl\"", "@direction")]
    [InlineData("\"byId\": {\"urn:example:key\": {\"@id\": \"urn:example:other\"}}", "urn:example:key")]
    [InlineData("\"byId\": {\"urn:example:key\": []}", "urn:example:key")]
    [InlineData("\"byType\": {\"urn:example:key\": null}", "urn:example:key")]
    [InlineData("\"byIndex\": {\"key\": \"x\"}", "key")]
    [InlineData("\"byIndex\": {\"key\": []}", "key")]
    [InlineData("\"byLanguage\": {\"fr\": null}", "fr")]
    [InlineData("\"byLanguage\": {\"not a language\": \"x\"}", "not a language")]
    [InlineData("\"nothing\": \"x\"", "nothing")]
    [InlineData("\"_:blank\": \"x\"", "_:blank")]
    [InlineData("\"@reverse\": {\"nothing\": {\"@id\": \"urn:example:b\"}}", "nothing")]
    [InlineData("\"@nest\": {\"nothing\": \"x\"}", "nothing")]
    [InlineData("\"@included\": {\"@id\": \"urn:example:b\", \"@type\": \"relative\"}", "relative")]
    [InlineData("\"@graph\": {}", "{}")]
    [InlineData("\"graph\": {\"@id\": \"urn:example:b\"}", "urn:example:b")]
    [InlineData("\"graph\": {}", "@graph")]
    [InlineData("\"urn:example:q\": {\"@value\": \"x\", \"@type\": \"urn:example:a b\"}", null)]
    public void What_stands_in_a_place_of_its_own_and_leads_to_no_quad_is_refused(string members, string? subject)
    {
        const string Context = """
            {
              "@version": 1.1,
              "byId": { "@id": "urn:example:p", "@container": "@id" },
              "byType": { "@id": "urn:example:p", "@container": "@type" },
              "byIndex": { "@id": "urn:example:p", "@container": "@index" },
              "byLanguage": { "@id": "urn:example:p", "@container": "@language" },
              "graph": { "@id": "urn:example:p", "@container": "@graph" },
              "nothing": null
            }
            """;
        var document = $$"""
            { "@context": {{Context}}, "@id": "urn:example:a", "urn:example:r": "said", "urn:example:s": { {{members}} } }
            """;
        var error = LinkedData.Refused(document, refuseDroppedTerms: true);
        (error.Code, error.Subject).ShouldBe(subject is null ? ("invalid typed value", "urn:example:a b") : ("dropped term", subject));
    }

    [Theory]
    [InlineData("\"name\": \"x\",")]
    [InlineData("\"name\": null,")]
    [InlineData("\"evidence\": [],")]
    [InlineData("\"name\": {\"@value\": \"x\", \"@language\": \"ar\", \"@direction\": \"rtl\"},")]
    public void Members_that_say_something_and_members_that_say_nothing_pass(string members) =>
        LinkedData.Lines(LinkedData.Credential(members), refuseDroppedTerms: true).ShouldNotBeEmpty();
}
