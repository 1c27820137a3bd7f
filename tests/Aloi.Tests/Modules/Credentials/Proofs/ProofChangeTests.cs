using System.Net;
using Aloi.Modules.Credentials;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Credentials.Proofs;

public sealed class ProofChangeTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_suspension_is_taken_back_and_a_revocation_is_for_good_with_its_reason(DatabaseKind kind)
    {
        await using var aloi = await ProofsFixture.CreateAsync(kind, ProofsFixture.Person("amina@exemple.fr", "Amina", "Benali"));
        var amina = await aloi.AwardAsync("amina@exemple.fr");
        var state = $"/proofs/{amina}/state";
        await aloi.PostAsync(state, HttpStatusCode.SeeOther, ("change", "suspend"), ("seen", "Active"));
        (await aloi.StatusAsync(amina)).ShouldBe(CredentialStatus.Suspended);
        (await aloi.PageAsync($"/proofs/{amina}")).ShouldContain("Rétablir");

        // What the toast offers.
        await aloi.PostAsync(state + "?change=reinstate", HttpStatusCode.SeeOther);
        (await aloi.StatusAsync(amina)).ShouldBe(CredentialStatus.Active);

        (await aloi.PostAsync(state, HttpStatusCode.UnprocessableEntity, ("change", "revoke"))).ShouldContain("Indiquez le motif");
        await aloi.PostAsync(state, HttpStatusCode.UnprocessableEntity, ("change", "revoke"), ("reason", "<b>"));
        await aloi.PostAsync(state, HttpStatusCode.SeeOther, ("change", "revoke"), ("reason", "Fraud"));
        (await aloi.StatusAsync(amina)).ShouldBe(CredentialStatus.Revoked);
        (await aloi.Road.RowsAsync<AuditEntry>()).Single(e => e.Action == "credential.revoked").Details.ShouldBe("{\"reason\":\"Fraud\"}");
        var page = await aloi.PageAsync($"/proofs/{amina}");
        page.ShouldContain("Fraude constatée");
        page.ShouldNotContain("name=\"change\"");
        (await aloi.PostAsync(state, HttpStatusCode.Conflict, ("change", "reinstate"))).ShouldContain("définitive");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_form_sent_twice_acts_once_and_a_stale_one_overrules_nobody(DatabaseKind kind)
    {
        await using var aloi = await ProofsFixture.CreateAsync(kind, ProofsFixture.Person("amina@exemple.fr", "Amina", "Benali"));
        var amina = await aloi.AwardAsync("amina@exemple.fr");
        var state = $"/proofs/{amina}/state";
        await aloi.PostAsync(state, HttpStatusCode.SeeOther, ("change", "suspend"), ("seen", "Active"));
        await aloi.PostAsync(state, HttpStatusCode.SeeOther, ("change", "suspend"), ("seen", "Active"));
        (await aloi.Road.RowsAsync<AuditEntry>()).Count(e => e.Action == "credential.suspended").ShouldBe(1);
        var stale = await aloi.PostAsync(state, HttpStatusCode.Conflict, ("change", "revoke"), ("reason", "Fraud"), ("seen", "Active"));
        stale.ShouldContain("entre-temps");
        (await aloi.StatusAsync(amina)).ShouldBe(CredentialStatus.Suspended);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Many_are_changed_all_or_none_and_whoever_is_in_the_way_is_named(DatabaseKind kind)
    {
        await using var aloi = await ProofsFixture.CreateAsync(
            kind,
            ProofsFixture.Person("amina@exemple.fr", "Amina", "Benali"),
            ProofsFixture.Person("boris@exemple.fr", "Boris", "Petit"),
            ProofsFixture.Person("chloe@exemple.fr", "Chloé", "Roux")
        );
        var (amina, boris, chloe) = (
            await aloi.AwardAsync("amina@exemple.fr"),
            await aloi.AwardAsync("boris@exemple.fr"),
            await aloi.AwardAsync("chloe@exemple.fr")
        );
        await aloi.PostAsync($"/proofs/{boris}/state", HttpStatusCode.SeeOther, ("change", "revoke"), ("reason", "IssuedInError"));
        (string, string)[] all = [("award", $"{amina}"), ("award", $"{boris}"), ("award", $"{chloe}")];
        var refused = await aloi.PostAsync("/proofs/changes", HttpStatusCode.Conflict, [.. all, ("change", "suspend")]);
        refused.ShouldContain("Rien n’a été changé");
        refused.ShouldContain("Boris Petit, «\u00a0Conduite en sécurité\u00a0»\u00a0: cette preuve est révoquée");
        (await aloi.StatusAsync(amina)).ShouldBe(CredentialStatus.Active);

        (string, string)[] two = [("award", $"{amina}"), ("award", $"{chloe}")];
        await aloi.PostAsync("/proofs/changes", HttpStatusCode.SeeOther, [.. two, ("change", "suspend")]);
        (await aloi.StatusAsync(chloe)).ShouldBe(CredentialStatus.Suspended);
        await aloi.PostAsync($"/proofs/changes?change=reinstate&awards={amina},{chloe}", HttpStatusCode.SeeOther);
        (await aloi.StatusAsync(chloe)).ShouldBe(CredentialStatus.Active);

        var asked = await aloi.PostAsync("/proofs/changes", HttpStatusCode.OK, [.. two, ("change", "revoke")]);
        asked.ShouldContain("Révoquer 2 preuves");
        asked.ShouldContain("Chloé Roux");
        await aloi.PostAsync("/proofs/changes", HttpStatusCode.UnprocessableEntity, [.. two, ("change", "revoke"), ("sure", "yes")]);
        await aloi.PostAsync(
            "/proofs/changes",
            HttpStatusCode.SeeOther,
            [.. two, ("change", "revoke"), ("sure", "yes"), ("reason", "Other")]
        );
        (await aloi.StatusAsync(amina)).ShouldBe(CredentialStatus.Revoked);
        await aloi.PostAsync("/proofs/changes", HttpStatusCode.UnprocessableEntity, ("change", "suspend"));
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Another_organisation_s_proofs_are_not_there_to_be_changed(DatabaseKind kind)
    {
        await using var aloi = await ProofsFixture.CreateAsync(kind, ProofsFixture.Person("amina@exemple.fr", "Amina", "Benali"));
        var amina = await aloi.AwardAsync("amina@exemple.fr");
        var foreign = await aloi.Road.Aloi.SignInAsAdministratorAsync(aloi.Http, await aloi.Road.Aloi.CreateOrganisationAsync("Deux"));
        foreach (var change in new[] { "suspend", "revoke" })
        {
            var path = $"/proofs/changes?change={change}&awards={amina}";
            (await aloi.Http.PostFormAsync(path, [], foreign)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        var cards = await aloi.Http.PostFormAsync("/proofs/codes", [KeyValuePair.Create("award", $"{amina}")], foreign);
        cards.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ProofsFixture.Listed(await aloi.PageAsync($"/proofs?after={amina}", cookie: foreign)).ShouldBeEmpty();
        (await aloi.StatusAsync(amina)).ShouldBe(CredentialStatus.Active);
    }
}
