// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;

namespace WhatsUrp.Storage.Sqlite.Tests.Model;

[Trait("Category", "Property")]
public sealed class StoreModelTests
{
    // 250 worlds of 40 to 60 steps each: at least 10,000 steps.
    [Fact]
    public async Task Whatever_happens_the_store_says_what_the_model_says() =>
        await StoreStep.Gen.Array[40, 60].SampleAsync(
            async steps =>
            {
                using var world = new StoreWorld();
                foreach (var step in steps)
                {
                    await world.RunAsync(step);
                }

                await world.CompareAllAsync();
            },
            iter: 250);
}
