// SPDX-License-Identifier: BSD-3-Clause

using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using WhatsUrp.Benchmarks;
using WhatsUrp.Benchmarks.Endpoint;

// dotnet run -c Release --project benchmarks/WhatsUrp.Benchmarks [-- --filter *Parse* | -- linear | -- endpoint]
if (args is ["linear"])
{
    return LinearGuard.Run();
}

if (args is ["endpoint"])
{
    return await EndpointLoad.RunAsync();
}

if (args is [EndpointServer.Word, var kind])
{
    return await EndpointServer.RunAsync(kind);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
    args.Length == 0 ? ["--filter", "*"] : args,
    DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)).AddDiagnoser(MemoryDiagnoser.Default));
return 0;
