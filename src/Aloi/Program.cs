using Aloi;
using Aloi.Platform.Hosting;

return await AloiServer.RunAsync(args);
