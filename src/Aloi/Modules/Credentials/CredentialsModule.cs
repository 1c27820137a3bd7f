using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Credentials.Correcting;
using Aloi.Modules.Credentials.Endorsements;
using Aloi.Modules.Credentials.Keys;
using Aloi.Modules.Credentials.Proofs;
using Aloi.Modules.Credentials.Public;
using Aloi.Modules.Credentials.Status;
using Aloi.Modules.Credentials.Verifying;
using Aloi.Platform.Hosting;
using Aloi.Platform.Outbound;
using Aloi.Platform.Outbox;
using Aloi.Platform.Status;

namespace Aloi.Modules.Credentials;

/// <summary>Signed credentials: made once, kept as they are, withdrawn when they must be.</summary>
public sealed class CredentialsModule : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings)
    {
        services.AddScoped<IPeopleFigures, PeopleCertified>();
        services.AddSingleton<KeyVault>();
        services.AddSingleton<SpreadIndexes>();
        services.AddScoped<EntityDoor>();
        services.AddScoped<IssuerKeys>();
        services.AddScoped<ISealMinutes, SealWithIssuerKey>();
        services.AddScoped<RotateKey>();
        services.AddScoped<IStatusPart, KeysStatus>();
        services.AddScoped<StatusListSigner>();
        services.AddScoped<StatusLists>();
        services.AddScoped<ChangeStatus.Telling>();
        services.AddScoped<ChangeStatus>();
        services.AddScoped<IssuingPlaces>();
        services.AddScoped<ReadEndorsements>();
        services.AddScoped<ReadHow>();
        services.Handle<EndorsementsWithdrawn, RevokeEndorsements>("credentials.revoke-endorsements");
        services.AddScoped<IssuingTools>();
        services.AddScoped<IssuingDesk>();
        services.AddScoped<ICredentials, ReadCredentials>();
        services.AddScoped<ICredentialSearch, SearchCredentials>();
        services.AddScoped<IHolderChoices, KeepHolderChoice>();
        services.AddScoped<IProofsHeld, AnswerWhoHolds>();
        services.AddScoped<IVerifyProofs, VerifyHandedIn>();
        services.AddScoped<ServeCredential>();
        services.AddScoped<ServeDidDocument>();
        services.AddScoped<IOwnDocuments, OwnDidDocuments>();
        services.AddScoped<ServeStatusList>();
        services.AddScoped<IOwnDocuments, OwnStatusLists>();
        services.AddPublicPages();
        services.AddScoped<SignAgain.Places>();
        services.AddScoped<SignAgain.Telling>();
        services.AddScoped<SignAgain>();
        services.AddScoped<CorrectName>();
        services.AddProofsPages();
        services.Handle<ProtocolsSatisfied, IssueCredentials>("credentials.issue");
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        ServeDidDocument.Map(routes);
        ServeStatusList.Map(routes);
        PublicPages.Map(routes);
        ProofsPages.Map(routes);
        CredentialRoutes.Map(routes);
    }
}
