-- What wrk asks: the addresses in the file that ADDRESSES names, one a line, in an order that chance makes and a seed repeats.
local addresses = {}

local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(arguments)
  math.randomseed(number)
  for line in io.lines(os.getenv("ADDRESSES")) do
    addresses[#addresses + 1] = wrk.format("GET", line, { ["Accept-Encoding"] = "gzip" })
  end
end

function request()
  return addresses[math.random(#addresses)]
end

function done(summary, latency, requests)
  local wrong = summary.errors
  io.write(string.format("measured %d %d %d %d %.1f %.1f %.1f\n",
    summary.requests,
    summary.requests * 1000000 / summary.duration,
    wrong.connect + wrong.read + wrong.write + wrong.timeout,
    wrong.status,
    latency:percentile(50) / 1000,
    latency:percentile(99) / 1000,
    latency.max / 1000))
end
