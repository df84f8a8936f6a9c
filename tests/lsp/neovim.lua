-- A session of Neovim without a screen: findings, a fix, an added word; each step is a line of JSON.
-- SAWAB_PYTHON=python SAWAB_SESSION=session.jsonl nvim --headless -u NONE -S neovim.lua
local log = assert(io.open(os.getenv("SAWAB_SESSION"), "w"))
local function record(step, value)
  log:write(vim.fn.json_encode({ step = step, value = value }) .. "\n")
  log:flush()
end

local function fail(message)
  record("error", tostring(message))
  vim.cmd("cquit")
end

local function session()
  vim.cmd("edit article.txt")
  local buffer = vim.api.nvim_get_current_buf()
  local id = assert(vim.lsp.start_client({
    name = "sawab",
    cmd = { os.getenv("SAWAB_PYTHON"), "-m", "linter", "lsp" },
    root_dir = vim.fn.getcwd(),
  }))
  vim.lsp.buf_attach_client(buffer, id)
  local client = vim.lsp.get_client_by_id(id)

  local function findings(count)
    local function is_there()
      return #vim.diagnostic.get(buffer) == count
    end
    if not vim.wait(60000, is_there, 20) then
      fail("waited in vain for " .. count .. " findings, there are " .. #vim.diagnostic.get(buffer))
    end
    return vim.tbl_map(function(one)
      return { line = one.lnum, column = one.col, message = one.message }
    end, vim.diagnostic.get(buffer))
  end

  local function action(line, part)
    local there = vim.diagnostic.get(buffer, { lnum = line })
    vim.api.nvim_win_set_cursor(0, { line + 1, there[1].col })
    local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
    params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buffer, line) }
    local answer = client.request_sync("textDocument/codeAction", params, 60000, buffer)
    for _, one in ipairs(answer.result) do
      if one.title:find(part, 1, true) then
        if one.edit then
          vim.lsp.util.apply_workspace_edit(one.edit, client.offset_encoding)
        end
        if one.command then
          client.request_sync("workspace/executeCommand", one.command, 60000, buffer)
        end
        return one.title
      end
    end
    fail("no action says " .. part .. ": " .. vim.fn.json_encode(answer))
  end

  record("findings", findings(2))
  record("fix", action(0, "إلى"))
  record("after the fix", findings(1))
  record("text", vim.api.nvim_buf_get_lines(buffer, 0, -1, true))
  record("word", action(1, "my words"))
  record("after the word", findings(0))
  vim.api.nvim_buf_set_lines(buffer, 2, 2, true, { "😀 وصل الوفد ، ثم غادر" })
  record("typed", findings(1))
  vim.lsp.stop_client(id)
end

local is_well, message = pcall(session)
if not is_well then
  fail(message)
end
log:close()
vim.cmd("quitall!")
