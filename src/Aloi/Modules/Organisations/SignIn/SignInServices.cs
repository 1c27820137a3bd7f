using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.SignIn.Asking;
using Aloi.Modules.Organisations.SignIn.Keys;
using Aloi.Platform.Access;
using Aloi.Platform.Mail;
using Aloi.Platform.Passkeys;
using Aloi.Ui;

namespace Aloi.Modules.Organisations.SignIn;

/// <summary>What signing in is made of.</summary>
internal static class SignInServices
{
    public static void AddSignIn(this IServiceCollection services, bool commandLine)
    {
        services.AddScoped<SignInLinks>();
        services.AddScoped<ISignInLinks>(s => s.GetRequiredService<SignInLinks>());
        services.AddHttpContextAccessor();
        services.AddScoped<NewSession>();
        services.AddScoped<StartSession>();
        services.AddScoped<EndSession>();
        services.AddScoped<ISessionReader, MemberSessionReader>();
        services.AddScoped<IMemberFrame, MemberFrameReader>();
        AddAsking(services, commandLine);
        services.AddPasskeys();
        services.AddScoped<MemberPasskeyBook>();
        services.AddScoped<PasskeyOwners>();
        services.AddScoped<OwnPasskeys>();
        services.AddScoped<SignInByPasskey>();
    }

    private static void AddAsking(IServiceCollection services, bool commandLine)
    {
        services.AddSingleton<SignInSeals>();
        services.AddSingleton<MailStamp>();
        services.AddScoped<AskLimits>();
        services.AddScoped<Memberships>();
        services.AddScoped<SignInMails>();
        services.AddScoped<AskForLink>();
        if (!commandLine)
        {
            services.AddMailbox<SignInMailbox>();
        }
    }
}
