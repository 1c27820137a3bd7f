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
    [InlineData("\"name\": \"x\",")]
    [InlineData("\"name\": null,")]
    [InlineData("\"evidence\": [],")]
    [InlineData("\"name\": {\"@value\": \"x\", \"@language\": \"ar\", \"@direction\": \"rtl\"},")]
    public void Members_that_say_something_and_members_that_say_nothing_pass(string members) =>
        LinkedData.Lines(LinkedData.Credential(members), refuseDroppedTerms: true).ShouldNotBeEmpty();
}
